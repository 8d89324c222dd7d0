"""What the drawings are made of: an SVG with text, boxes, wires, dimensions. No date, no random number."""

class Drawing:
    """One SVG."""

    def __init__(self, width, height, title):
        self.parts = []
        self.width, self.height = width, height
        self.text(20, 34, title, size=20, weight="bold")

    def text(self, x, y, words, size=14, anchor="start", weight="normal", colour="#111"):
        """One line of text for each line of words."""
        for row, line in enumerate(words.split("\n")):
            self.parts.append(f'<text x="{x}" y="{y + row * (size + 4)}" font-size="{size}" text-anchor="{anchor}" '
                              f'font-weight="{weight}" fill="{colour}">{line}</text>')

    def rect(self, x, y, width, height, fill="#fff", stroke="#111", dash=""):
        """A box."""
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        self.parts.append(f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="4" fill="{fill}" '
                          f'stroke="{stroke}" stroke-width="1.6"{dashed}/>')

    def line(self, x1, y1, x2, y2, stroke="#111", width=1.2, dash=""):
        """A thin line."""
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        self.parts.append(f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{stroke}" '
                          f'stroke-width="{width}"{dashed}/>')

    def circle(self, x, y, radius, fill="none", stroke="#111"):
        """A hole."""
        self.parts.append(f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" stroke="{stroke}" '
                          'stroke-width="1.4"/>')

    def svg(self):
        """The whole file."""
        head = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
                f'width="{self.width}" height="{self.height}" font-family="Helvetica, Arial, sans-serif">')
        ground = f'<rect width="{self.width}" height="{self.height}" fill="#fff"/>'
        body = "\n".join([head, ground, *self.parts, "</svg>"])
        return body + "\n"


