"""
Run by freecadcmd for make.py: turns OpenSCAD's CSG, named by the environment, into a STEP with true cylinders. Prints its
volume in mm3.
"""
import os

import FreeCAD
import importCSG
import Part

importCSG.open(os.environ["CSG"])
document = FreeCAD.ActiveDocument
document.recompute()
bodies = [one for one in document.Objects if hasattr(one, "Shape") and not one.InList]
if not bodies or not all(one.Shape.isValid() for one in bodies):
    raise SystemExit("FreeCAD made no valid body of it")
Part.export(bodies, os.environ["STEP"])
print(f"volume {sum(one.Shape.Volume for one in bodies):.1f}")
