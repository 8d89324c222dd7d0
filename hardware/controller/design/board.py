"""Writes the board: outline, footprints, mains tracks by hand, low-voltage tracks by the router, ground, print."""

import math
import os
from pathlib import Path

import pcbnew

import low_voltage
import netlist
import silkscreen
from coordinates import local, mm
from parts import PARTS
from placement import (GUARDED, HEIGHT, LOW_VOLTAGE_ENDS, MACHINE_AREA, PLACES, RING, RINGS_BELOW, SCREW_HEAD, SLOTS,
                       WIDTH)
from revision import DATE, REVISION
from schematic import identifier
from symbols import OWN

FOOTPRINTS = Path(os.environ.get("KICAD9_FOOTPRINT_DIR", "/usr/share/kicad/footprints"))
VIA, VIA_DRILL, RING_WIDTH = 0.7, 0.35, 0.3
F, B = pcbnew.F_Cu, pcbnew.B_Cu


# What the maker of the board must know and Python cannot set. Gold: the ring around the reservoir stays bare.
STACKUP = """\t(setup
\t\t(stackup
\t\t\t(layer "F.SilkS" (type "Top Silk Screen") (color "White"))
\t\t\t(layer "F.Paste" (type "Top Solder Paste"))
\t\t\t(layer "F.Mask" (type "Top Solder Mask") (color "Green") (thickness 0.01))
\t\t\t(layer "F.Cu" (type "copper") (thickness 0.035))
\t\t\t(layer "dielectric 1" (type "core") (thickness 1.51) (material "FR4") (epsilon_r 4.5) (loss_tangent 0.02))
\t\t\t(layer "B.Cu" (type "copper") (thickness 0.035))
\t\t\t(layer "B.Mask" (type "Bottom Solder Mask") (color "Green") (thickness 0.01))
\t\t\t(layer "B.Paste" (type "Bottom Solder Paste"))
\t\t\t(layer "B.SilkS" (type "Bottom Silk Screen") (color "White"))
\t\t\t(copper_finish "ENIG")
\t\t\t(dielectric_constraints no)
\t\t)
"""


def with_stackup(text):
    """The board's file with layers, thickness and finish."""
    return text.replace("\t(setup\n", STACKUP, 1)


class BoardWriter:
    """One board in the making."""

    def __init__(self, folder, sheets):
        self.folder, self.sheets = folder, sheets
        pcbnew.KIID.SeedGenerator(9)
        self.file = folder / "BackflushController.kicad_pcb"
        self.board = pcbnew.NewBoard(str(self.file))
        self.nets, self.footprints = {}, {}

    def write(self):
        """All of it, in an order that never changes."""
        self._settings()
        self._outline()
        self._nets()
        self._footprints()
        self._guard()
        self._routed(low_voltage.route_mains(self.footprints.values()))
        self._routed(low_voltage.route(self.footprints.values(), VIA))
        self._ground()
        silkscreen.write(self.board, self.footprints)
        pcbnew.ZONE_FILLER(self.board).Fill(self.board.Zones())
        pcbnew.SaveBoard(str(self.file), self.board)
        self.file.write_text(with_stackup(self.file.read_text(encoding="utf-8")), encoding="utf-8")

    def _settings(self):
        block = self.board.GetTitleBlock()
        block.SetTitle("Backflush controller")
        block.SetRevision(REVISION)
        block.SetDate(DATE)
        block.SetComment(0, "Not certified to anything; mains kills: see hardware/WARNING.md")
        settings = self.board.GetDesignSettings()
        settings.m_MinClearance = pcbnew.FromMM(0.2)
        settings.m_HoleClearance = pcbnew.FromMM(0.5)
        settings.m_CopperEdgeClearance = pcbnew.FromMM(0.5)
        settings.SetAuxOrigin(mm(0, HEIGHT))

    def _line(self, ax, ay, bx, by):
        shape = pcbnew.PCB_SHAPE(self.board, pcbnew.SHAPE_T_SEGMENT)
        shape.SetStart(mm(ax, ay))
        shape.SetEnd(mm(bx, by))
        shape.SetLayer(pcbnew.Edge_Cuts)
        shape.SetWidth(pcbnew.FromMM(0.1))
        self.board.Add(shape)

    def _arc(self, cx, cy, sx, sy):
        shape = pcbnew.PCB_SHAPE(self.board, pcbnew.SHAPE_T_ARC)
        shape.SetCenter(mm(cx, cy))
        shape.SetStart(mm(sx, sy))
        shape.SetArcAngleAndEnd(pcbnew.EDA_ANGLE(90, pcbnew.DEGREES_T))
        shape.SetLayer(pcbnew.Edge_Cuts)
        shape.SetWidth(pcbnew.FromMM(0.1))
        self.board.Add(shape)

    def _rounded(self, x, y, width, height, r):
        """A rectangle with round corners, cut out of the board or of its plate."""
        for ax, ay, bx, by in ((x + r, y, x + width - r, y), (x + width, y + r, x + width, y + height - r),
                               (x + width - r, y + height, x + r, y + height), (x, y + height - r, x, y + r)):
            if math.hypot(bx - ax, by - ay) > 0.01:
                self._line(ax, ay, bx, by)
        for cx, cy, sx, sy in ((x + r, y + r, x, y + r), (x + width - r, y + r, x + width - r, y),
                               (x + width - r, y + height - r, x + width, y + height - r),
                               (x + r, y + height - r, x + r, y + height)):
            self._arc(cx, cy, sx, sy)

    def _outline(self):
        self._rounded(0, 0, WIDTH, HEIGHT, 3)
        for x, y, width, height in SLOTS:
            self._rounded(x, y, width, height, height / 2)

    def _nets(self):
        names = sorted(netlist.drawn(self.folder / "BackflushController.kicad_sch").items())
        self.pins = {}
        for name, pins in names:
            net = pcbnew.NETINFO_ITEM(self.board, name)
            self.board.Add(net)
            self.nets[netlist.plain(name)] = net
            for pin in pins:
                self.pins[pin] = net

    def _footprints(self):
        homes = {reference: sheet for sheet in self.sheets for reference in sheet.references}
        for reference, part in PARTS.items():
            library, name = part.kind.footprint.split(":")
            folder = self.folder / "footprints" if library == OWN else FOOTPRINTS
            footprint = pcbnew.FootprintLoad(str(folder / f"{library}.pretty"), name)
            x, y, rotation = PLACES[reference]
            sheet = homes[reference]
            footprint.SetFPID(pcbnew.LIB_ID(library, name))
            footprint.SetPosition(mm(x, y))
            footprint.SetOrientationDegrees(rotation)
            footprint.SetReference(reference)
            footprint.SetValue(part.value)
            for key, text in part.fields.items():
                footprint.SetField(key, text)
                footprint.GetFieldByName(key).SetVisible(False)
                footprint.GetFieldByName(key).SetLayer(pcbnew.F_Fab)
            footprint.SetPath(pcbnew.KIID_PATH(f"/{sheet.symbol_uuid}/{identifier('part', reference)}"))
            footprint.SetSheetname(f"/{sheet.name}/")
            footprint.SetSheetfile(sheet.file)
            attributes = footprint.GetAttributes() & ~(pcbnew.FP_EXCLUDE_FROM_BOM | pcbnew.FP_EXCLUDE_FROM_POS_FILES)
            if part.kind.mpn == "-":
                attributes |= pcbnew.FP_EXCLUDE_FROM_BOM | pcbnew.FP_EXCLUDE_FROM_POS_FILES
            footprint.SetAttributes(attributes)
            for pad in footprint.Pads():
                net = self.pins.get((reference, pad.GetNumber()))
                if net:
                    pad.SetNet(net)
            self.board.Add(footprint)
            self.footprints[reference] = footprint

    def _track(self, net, layer, width, ax, ay, bx, by):
        track = pcbnew.PCB_TRACK(self.board)
        track.SetStart(mm(ax, ay))
        track.SetEnd(mm(bx, by))
        track.SetLayer(layer)
        track.SetWidth(pcbnew.FromMM(width))
        track.SetNet(self.nets[net])
        self.board.Add(track)

    def _routed(self, found):
        for net, (tracks, vias) in found.items():
            for layer, width, ax, ay, bx, by in tracks:
                self._track(net, B if layer else F, width, ax, ay, bx, by)
            for x, y in vias:
                self._via(net, x, y)

    def _guard(self):
        """The reservoir's tracks, and the ring around them on both layers, bare of mask."""
        for net, paths in GUARDED.items():
            for path in paths:
                for a, b in zip(path, path[1:]):
                    self._track(net, F, 0.3, *a, *b)
        self._ring(RING, F, pcbnew.F_Mask)
        for x, y in RINGS_BELOW:
            self._ring([(x + dx * 1.6, y + dy * 1.6) for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1))], B,
                       pcbnew.B_Mask)

    def _ring(self, corners, layer, mask):
        for a, b in zip(corners, (*corners[1:], corners[0])):
            self._track("GND", layer, RING_WIDTH, *a, *b)
            shape = pcbnew.PCB_SHAPE(self.board, pcbnew.SHAPE_T_SEGMENT)
            shape.SetStart(mm(*a))
            shape.SetEnd(mm(*b))
            shape.SetLayer(mask)
            shape.SetWidth(pcbnew.FromMM(RING_WIDTH))
            self.board.Add(shape)

    def _via(self, net, x, y):
        via = pcbnew.PCB_VIA(self.board)
        via.SetPosition(mm(x, y))
        via.SetWidth(pcbnew.FromMM(VIA))
        via.SetDrill(pcbnew.FromMM(VIA_DRILL))
        via.SetNet(self.nets[net])
        self.board.Add(via)

    def _ground(self):
        x1, _, x2, y2 = MACHINE_AREA
        corners = ((0.5, 0.5), (x1, 0.5), (x1, y2), (x2, y2), (x2, 0.5), (WIDTH - 0.5, 0.5),
                   (WIDTH - 0.5, LOW_VOLTAGE_ENDS), (0.5, LOW_VOLTAGE_ENDS))
        for layer in (F, B):
            zone = pcbnew.ZONE(self.board)
            zone.SetLayer(layer)
            zone.SetNet(self.nets["GND"])
            for x, y in corners:
                zone.AppendCorner(mm(x, y), -1)
            zone.SetLocalClearance(pcbnew.FromMM(0.25))
            zone.SetMinThickness(pcbnew.FromMM(0.25))
            zone.SetThermalReliefGap(pcbnew.FromMM(0.3))
            zone.SetThermalReliefSpokeWidth(pcbnew.FromMM(0.4))
            zone.SetIslandRemovalMode(pcbnew.ISLAND_REMOVAL_MODE_ALWAYS)
            zone.SetZoneName(f"GND {'upper' if layer == F else 'lower'}")
            self.board.Add(zone)
        for reference in ("H1", "H2", "H3", "H4"):
            self._keep_out(*PLACES[reference][:2])

    def _keep_out(self, x, y):
        """No ground under the head of a screw."""
        zone = pcbnew.ZONE(self.board)
        zone.SetIsRuleArea(True)
        zone.SetDoNotAllowCopperPour(True)
        zone.SetDoNotAllowTracks(True)
        zone.SetDoNotAllowVias(True)
        zone.SetDoNotAllowPads(False)
        zone.SetDoNotAllowFootprints(False)
        layers = pcbnew.LSET()
        layers.AddLayer(F)
        layers.AddLayer(B)
        zone.SetLayerSet(layers)
        for step in range(24):
            angle = math.tau * step / 24
            zone.AppendCorner(mm(x + SCREW_HEAD * math.cos(angle), y + SCREW_HEAD * math.sin(angle)), -1)
        self.board.Add(zone)
