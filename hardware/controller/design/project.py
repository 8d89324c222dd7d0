"""The project file (net classes, what the checks look at), the library tables and the custom rules."""

import json

from parts import MACHINE_NETS, MAINS_NETS, PARTS, POWER_NETS, SENSE_NETS
from symbols import OWN


def _class(name, priority, clearance, width):
    return {"name": name, "priority": priority, "clearance": clearance, "track_width": width, "via_diameter": 0.7,
            "via_drill": 0.35, "bus_width": 12, "wire_width": 6, "line_style": 0, "diff_pair_gap": 0.25,
            "diff_pair_via_gap": 0.25, "diff_pair_width": 0.2, "microvia_diameter": 0.3, "microvia_drill": 0.1,
            "pcb_color": "rgba(0, 0, 0, 0.000)", "schematic_color": "rgba(0, 0, 0, 0.000)"}


CLASSES = {
    "Mains": [net for net in MAINS_NETS if net not in SENSE_NETS],
    # The empty pin of J1 lies between L and N.
    "MainsSense": [*SENSE_NETS, "unconnected-(J1-Pin_2-Pad2)"],
    "Machine": list(MACHINE_NETS),
    "Power": list(POWER_NETS),
}


def project():
    """The text of the .kicad_pro."""
    classes = [_class("Default", 2147483647, 0.2, 0.3), _class("Mains", 0, 3.2, 2.5), _class("MainsSense", 1, 3.2, 1.0),
               _class("Machine", 2, 0.5, 0.8), _class("Power", 3, 0.2, 0.8)]
    patterns = [{"netclass": name, "pattern": pattern} for name, nets in CLASSES.items() for net in nets
                for pattern in (net, f"*/{net}")]
    return json.dumps({
        "board": {"design_settings": {"defaults": {}, "rules": {
            "min_clearance": 0.2, "min_copper_edge_clearance": 0.3, "min_hole_clearance": 0.25,
            "min_hole_to_hole": 0.25, "min_through_hole_diameter": 0.3, "min_track_width": 0.25,
            "min_via_diameter": 0.6, "min_via_annular_width": 0.13, "min_text_height": 0.8,
            "min_text_thickness": 0.08, "min_resolved_spokes": 1, "min_silk_clearance": 0.0,
            "solder_mask_to_copper_clearance": 0.0,
            "use_height_for_length_calcs": True}, "track_widths": [], "via_dimensions": []}},
        "boards": [], "cvpcb": {"equivalence_files": []}, "libraries": {"pinned_footprint_libs": [],
                                                                         "pinned_symbol_libs": []},
        "meta": {"filename": "BackflushController.kicad_pro", "version": 3},
        "net_settings": {"classes": classes, "meta": {"version": 4}, "net_colors": None, "netclass_assignments": None,
                         "netclass_patterns": patterns},
        "pcbnew": {"last_paths": {}, "page_layout_descr_file": ""},
        "schematic": {"legacy_lib_dir": "", "legacy_lib_list": []},
        "sheets": [], "text_variables": {},
    }, indent=2) + "\n"


MAINS_A, MAINS_B = ("({0}.NetClass == 'Mains' || {0}.NetClass == 'MainsSense')".format(item) for item in "AB")

LEAKING = " || ".join(f"B.NetName == '{net}'" for net in (
    "+3V3", "+5V", "+5V_EN", "PUMP", "VALVE", "ENABLE", "SCL", "SDA", "*EN_GATE"))

RULES = f"""(version 1)
# Later rules win. Clearance is the distance in air, creepage follows the surface of the board and its slots.

# 230 V and pollution degree 3, by the custom of the trade.
(rule "mains to mains"
  (constraint clearance (min 3.2mm))
  (condition "{MAINS_A} && {MAINS_B}"))

# Two ends of an LED: 1.2 V between them.
(rule "LED of an optocoupler"
  (constraint clearance (min 0.9mm))
  (condition "A.NetName == '*BREW_LED' && B.NetName == '*BREW_N'"))
(rule "LED of the contact's optocoupler"
  (constraint clearance (min 0.9mm))
  (condition "A.NetName == '*CONTACT_A' && B.NetName == '*CONTACT_B'"))

# Leakage that would hold the heartbeat's rail: nothing but ground near the reservoir and the node that pumps it.
(rule "guard of the reservoir"
  (constraint clearance (min 1.2mm))
  (condition "(A.NetName == '*RESERVOIR' || A.NetName == '*HB_PUMP') && ({LEAKING})"))

# Reinforced insulation at 230 V in a humid machine, by the custom of the trade; no clause of a standard is claimed.
(rule "mains to low voltage, air"
  (constraint clearance (min 8mm))
  (condition "{MAINS_A} && !{MAINS_B}"))
(rule "mains to low voltage, surface"
  (constraint creepage (min 8mm))
  (condition "{MAINS_A} && !{MAINS_B}"))

(rule "machine's low voltage to the box's"
  (constraint clearance (min 5mm))
  (condition "A.NetClass == 'Machine' && B.NetClass != 'Machine' && !{MAINS_B}"))

(rule "width of mains tracks"
  (constraint track_width (min 2.5mm))
  (condition "A.NetClass == 'Mains'"))
(rule "width of sensing and snubber tracks"
  (constraint track_width (min 1mm))
  (condition "A.NetClass == 'MainsSense'"))
"""


def _table(kind, rows):
    lines = [f'  (lib (name "{name}")(type "KiCad")(uri "{uri}")(options "")(descr ""))' for name, uri in rows]
    return "\n".join([f"({kind}", "  (version 7)", *lines, ")"]) + "\n"


def symbol_table(used):
    """The libraries whose symbols the sheets use; listed here so that the checks need no setup of the user's."""
    names = sorted({lib_id.split(":")[0] for lib_id in used})
    return _table("sym_lib_table", [
        (name, "${KIPRJMOD}/symbols/BackflushController.kicad_sym" if name == OWN
         else f"${{KICAD9_SYMBOL_DIR}}/{name}.kicad_sym") for name in names])


def footprint_table():
    """The same for footprints."""
    names = sorted({part.kind.footprint.split(":")[0] for part in PARTS.values()})
    return _table("fp_lib_table", [
        (name, "${KIPRJMOD}/footprints/BackflushController.pretty" if name == OWN
         else f"${{KICAD9_FOOTPRINT_DIR}}/{name}.pretty") for name in names])
