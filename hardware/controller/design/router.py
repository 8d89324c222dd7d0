"""A small router for the low-voltage side: A* on a grid with two layers, always the same result.

It takes the nets one after the other and joins their pads with the cheapest path; a path that leaves no room for a
later net makes that net go first in the next try. The upper layer is cheaper, so that the ground plane below stays
whole.
"""

import heapq
import math

STEP = 0.25
VIA_COST, BELOW, TURN_COST = 5.0, 1.4, 0.15  # in grid steps
MOVES = [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)]


class Blocked(Exception):
    """No way for this net."""


class Shape:
    """A thick line, or a disc when both ends are one; or a rectangle. Layers: 0 upper, 1 lower."""

    def __init__(self, net, layers, ax, ay, bx, by, radius, rectangle=False, gap=None):
        self.net, self.layers, self.radius, self.rectangle, self.gap = net, layers, radius, rectangle, gap
        self.ax, self.ay, self.bx, self.by = ax, ay, bx, by

    def distance(self, x, y):
        """From a point to its edge."""
        if self.rectangle:
            dx = max(self.ax - x, 0, x - self.bx)
            dy = max(self.ay - y, 0, y - self.by)
            return math.hypot(dx, dy)
        dx, dy = self.bx - self.ax, self.by - self.ay
        length = dx * dx + dy * dy
        t = max(0, min(1, ((x - self.ax) * dx + (y - self.ay) * dy) / length)) if length else 0
        return math.hypot(x - self.ax - t * dx, y - self.ay - t * dy) - self.radius

    def cells(self, reach):
        """The grid points nearer than `reach` to its edge."""
        grow = reach + self.radius
        x1, x2 = sorted((self.ax, self.bx))
        y1, y2 = sorted((self.ay, self.by))
        for i in range(math.floor((x1 - grow) / STEP), math.ceil((x2 + grow) / STEP) + 1):
            for j in range(math.floor((y1 - grow) / STEP), math.ceil((y2 + grow) / STEP) + 1):
                if self.distance(i * STEP, j * STEP) < reach - 1e-6:
                    yield i, j


class Router:
    """Knows the board, `size` mm wide and high, and what is on it already."""

    def __init__(self, size, shapes, via_radius, vias=True, pair_gap=None):
        """`pair_gap` tells the gap between two nets where it is not the job's."""
        self.fixed, self.via_radius, self.vias = shapes, via_radius, vias
        self.pair_gap = pair_gap or (lambda net, other, gap: gap)
        self.columns, self.rows = (round(length / STEP) + 1 for length in size)

    def route(self, jobs):
        """`jobs`: list of (net, pads, width, gap to others, forbidden areas). Returns tracks and vias by net."""
        order = list(jobs)
        for _ in range(40):
            done, shapes = {}, list(self.fixed)
            for place, job in enumerate(order):
                try:
                    done[job[0]] = self._net(job, shapes)
                except Blocked:
                    if place == 0:
                        raise Blocked(f"no way for {job[0]} among the pads alone") from None
                    order.insert(max(0, place // 2 - 1), order.pop(place))
                    break
            else:
                return done
        raise Blocked(f"no way for {job[0]}, in the order {[one[0] for one in order]}")

    def _walls(self, net, reach, own_gap, shapes):
        walls = [bytearray(self.columns * self.rows) for _ in (0, 1)]
        for shape in shapes:
            if shape.net == net and net is not None:
                continue
            gap = self.pair_gap(net, shape.net, own_gap) if shape.gap is None else shape.gap
            for i, j in shape.cells(gap + reach):
                if 0 <= i < self.columns and 0 <= j < self.rows:
                    for layer in shape.layers:
                        walls[layer][j * self.columns + i] = 1
        return walls

    def _net(self, job, shapes):
        net, pads, width, gap, forbidden = job
        extra = [Shape(None, (0, 1), *area, 0, rectangle=True, gap=0) for area in forbidden]
        walls = self._walls(net, width / 2, gap, shapes + extra)
        via_walls = self._walls(net, max(self.via_radius, width / 2), gap, shapes + extra)
        tracks, vias = [], []
        tree = set(self._inside(pads[0]))
        left = list(pads[1:])
        while left:
            goals = {}
            for k, pad in enumerate(left):
                for node in self._inside(pad):
                    goals[node] = k
            path, k = self._path(tree, goals, walls, via_walls)
            left.pop(k)
            tree.update(path)
            pieces = list(self._corners(path))
            if len(pieces) > 1 and self._touches(pieces[1][0], net, tracks):
                pieces = pieces[1:]
            for (ai, aj, al), (bi, bj, bl) in pieces:
                if al != bl:
                    vias.append((ai * STEP, aj * STEP))
                else:
                    tracks.append((al, width, ai * STEP, aj * STEP, bi * STEP, bj * STEP))
            tree.update(node for pad in pads if pad not in left for node in self._inside(pad))
        for layer, w, ax, ay, bx, by in tracks:
            shapes.append(Shape(net, (layer,), ax, ay, bx, by, w / 2))
        for x, y in vias:
            shapes.append(Shape(net, (0, 1), x, y, x, y, self.via_radius))
        return tracks, vias

    @staticmethod
    def _touches(node, net, tracks):
        """A first piece shorter than the track it leaves is wide would end in that track: it is left out."""
        i, j, layer = node
        return any(Shape(net, (track[0],), *track[2:], track[1] / 2).distance(i * STEP, j * STEP) < -0.01
                   for track in tracks if track[0] == layer)

    def _inside(self, pad):
        """Grid points well inside a pad: its middle first."""
        x, y, half_x, half_y, layers = pad
        middle = (round(x / STEP), round(y / STEP))
        found = [middle]
        for i in range(math.ceil((x - half_x) / STEP), math.floor((x + half_x) / STEP) + 1):
            for j in range(math.ceil((y - half_y) / STEP), math.floor((y + half_y) / STEP) + 1):
                found.append((i, j))
        return [(i, j, layer) for i, j in dict.fromkeys(found) for layer in layers]

    def _path(self, starts, goals, walls, via_walls):
        spots = sorted({(i, j) for i, j, _ in goals})
        x1, x2 = min(i for i, _ in spots), max(i for i, _ in spots)
        y1, y2 = min(j for _, j in spots), max(j for _, j in spots)

        def ahead(i, j):
            dx, dy = max(x1 - i, 0, i - x2), max(y1 - j, 0, j - y2)
            return max(dx, dy) + 0.4142 * min(dx, dy)

        best, came, queue = {}, {}, []
        for node in sorted(starts):
            best[node] = 0
            heapq.heappush(queue, (ahead(*node[:2]), 0, node, -1))
        closed = set()
        while queue:
            _, cost, node, heading = heapq.heappop(queue)
            if node in closed:
                continue
            closed.add(node)
            if node in goals:
                path = [node]
                while node in came:
                    node = came[node]
                    path.append(node)
                return path[::-1], goals[path[0]]
            i, j, layer = node
            scale = BELOW if layer else 1.0
            for nr, (di, dj) in enumerate(MOVES):
                a, b = i + di, j + dj
                if not (0 <= a < self.columns and 0 <= b < self.rows):
                    continue
                step = (a, b, layer)
                if step in closed or (walls[layer][b * self.columns + a] and step not in goals):
                    continue
                price = cost + math.hypot(di, dj) * scale + (TURN_COST if heading not in (-1, nr) else 0)
                if price < best.get(step, math.inf):
                    best[step], came[step] = price, node
                    heapq.heappush(queue, (price + ahead(a, b), price, step, nr))
            other = (i, j, 1 - layer)
            spot = j * self.columns + i
            if self.vias and other not in closed and not via_walls[0][spot] and not via_walls[1][spot]:
                price = cost + VIA_COST
                if price < best.get(other, math.inf):
                    best[other], came[other] = price, node
                    heapq.heappush(queue, (price + ahead(i, j), price, other, -1))
        raise Blocked

    @staticmethod
    def _corners(path):
        """The path as straight pieces."""
        start, last = path[0], path[0]
        direction = None
        for node in path[1:]:
            step = tuple(b - a for a, b in zip(last, node))
            if direction is not None and step != direction:
                yield start, last
                start = last
            direction, last = step, node
        if last != start:
            yield start, last
