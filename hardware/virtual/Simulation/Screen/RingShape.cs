namespace BackflushController.Simulation;

/// <summary>Finds the ring around the seconds in a picture.</summary>
internal sealed class RingShape
{
    private readonly byte[] _line = new byte[Ring.Size * Ring.Parts];

    public RingShape()
    {
        var ring = new Ring();
        for (int part = 0; part < Ring.Parts; part++)
        {
            ring.Paint(_line, part * Ring.Size, part, Ring.Steps, isDotted: false);
        }
    }

    /// <summary>Takes it out of a picture, with whatever is in it.</summary>
    public void Take(byte[] ink)
    {
        for (int page = 0; page + Ring.Parts <= Canvas.Pages; page++)
        {
            const int X = Canvas.Width - Ring.Size;
            if (IsAt(ink, page, X))
            {
                for (int part = 0; part < Ring.Parts; part++)
                {
                    Array.Clear(ink, ((page + part) * Canvas.Width) + X, Ring.Size);
                }

                return;
            }
        }
    }

    private bool IsAt(byte[] ink, int page, int x)
    {
        for (int i = 0; i < _line.Length; i++)
        {
            byte found = ink[((page + (i / Ring.Size)) * Canvas.Width) + x + (i % Ring.Size)];
            if ((found & _line[i]) != _line[i])
            {
                return false;
            }
        }

        return true;
    }
}
