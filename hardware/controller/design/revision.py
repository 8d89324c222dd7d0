"""Which board this is, for title blocks, print and order."""

REVISION, DATE = "2, never built", "2026-12-01"
