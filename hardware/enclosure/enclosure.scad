// The printed enclosure in two parts. The numbers come from ../drawings/enclosure.py by make.py; those here only let
// the file be opened by itself. x along the short walls, y from the low-voltage wall to the mains wall, z upwards.

part = "both";  // base, lid, both
inside = [150, 196];
outside = [160, 206, 75];
board_at = [15, 30];
holes = [[4.5, 4.5], [115.5, 4.5], [4.5, 127.5], [115.5, 127.5]];
stand_off = 10;
floor_thickness = 5;
lid_thickness = 3;
mains_glands = [35, 65, 95, 125];
low_glands = [30, 60, 90, 120];
gland = 16.3;
small_gland = 12.3;
gland_height = 43;
window = [25, 24, 26, 15];
button = [105, 31.5, 16.2];

wall = (outside[0] - inside[0]) / 2;
rim = outside[2] - lid_thickness;
post = 9;
screw = 2.6;       // for a thread M3, cut by a tap or a screw of steel
screw_free = 3.4;
lip = 3;
play = 0.3;
seal = 2;          // cord of silicone between lip and wall
$fn = 48;

at_corner = post / 2 - 0.5;  // grown into the walls
corners = [[at_corner, at_corner], [inside[0] - at_corner, at_corner],
           [at_corner, inside[1] - at_corner], [inside[0] - at_corner, inside[1] - at_corner]];

module rounded(size, height, radius) {
    linear_extrude(height) translate([radius, radius]) offset(radius)
        square([size[0] - 2 * radius, size[1] - 2 * radius]);
}

// A round hole through a short wall.
module through_wall(x, y, diameter) {
    translate([x, y, gland_height]) rotate([-90, 0, 0])
        cylinder(d = diameter, h = 3 * wall, center = true);
}

// The origin is the inner corner, as in the drawing.
module base() {
    difference() {
        translate([-wall, -wall, 0]) rounded(outside, rim, 6);
        translate([0, 0, floor_thickness]) rounded(inside, outside[2], 2);
        for (x = mains_glands) through_wall(x, inside[1] + wall / 2, gland);
        for (x = low_glands) through_wall(x, -wall / 2, small_gland);
    }
    for (hole = holes) translate([board_at[0] + hole[0], board_at[1] + hole[1], floor_thickness]) difference() {
        cylinder(d = 8, h = stand_off);
        cylinder(d = screw, h = stand_off + 1);
    }
    for (corner = corners) translate([corner[0], corner[1], floor_thickness]) difference() {
        cylinder(d = post, h = rim - floor_thickness - lip - seal);
        translate([0, 0, rim - floor_thickness - lip - seal - 14]) cylinder(d = screw, h = 15);
    }
}

// Lies on its outer face, as it is printed; the lip goes into the base.
module lid() {
    difference() {
        union() {
            translate([-wall, -wall, 0]) rounded(outside, lid_thickness, 6);
            translate([play, play, lid_thickness]) difference() {
                rounded([inside[0] - 2 * play, inside[1] - 2 * play], lip, 2);
                translate([wall, wall, -1]) rounded([inside[0] - 2 * play - 2 * wall, inside[1] - 2 * play - 2 * wall],
                                                    lip + 2, 2);
            }
            for (corner = corners) translate([corner[0], corner[1], lid_thickness]) cylinder(d = post - 1, h = lip);
        }
        for (corner = corners) translate([corner[0], corner[1], -1]) {
            cylinder(d = screw_free, h = 20);
            cylinder(d = 6.5, h = 2.5);
        }
        // Mirrored in x: the lid is seen from inside here, the drawing shows it from outside.
        mirror_x() translate([window[0], window[1], -1]) cube([window[2], window[3], 20]);
        mirror_x() translate([window[0] - 2, window[1] - 2, lid_thickness - 1.5])
            cube([window[2] + 4, window[3] + 4, 20]);
        mirror_x() translate([button[0], button[1], -1]) cylinder(d = button[2], h = 20);
    }
}

module mirror_x() {
    translate([inside[0], 0, 0]) mirror([1, 0, 0]) children();
}

if (part != "lid") base();
if (part != "base") translate([part == "both" ? outside[0] + 20 : 0, 0, 0]) lid();
