namespace BackflushController.Simulation;

/// <summary>Finds pictograms or signs in a picture, on any page.</summary>
/// <param name="pictures">Each of them.</param>
/// <param name="width">Columns of each.</param>
/// <param name="pages">Pages of each.</param>
/// <param name="lefts">Columns that they begin at.</param>
internal sealed class PictureShapes(
    IEnumerable<PackedPicture> pictures, int width, int pages, params int[] lefts)
{
    private readonly byte[][] _shapes = [.. pictures.Select(picture =>
    {
        byte[] shape = new byte[width * pages];
        for (int page = 0; page < pages; page++)
        {
            picture.Paint(shape, page * width, page);
        }

        return shape;
    })];

    /// <summary>Takes them out of a picture, from the top down; 1 is the first.</summary>
    public IReadOnlyList<int> Take(byte[] ink)
    {
        List<int> found = [];
        for (int page = 0; page + pages <= Canvas.Pages; page++)
        {
            foreach (int x in lefts)
            {
                int number = NumberAt(ink, page, x);
                if (number > 0)
                {
                    found.Add(number);
                    for (int part = 0; part < pages; part++)
                    {
                        Array.Clear(ink, ((page + part) * Canvas.Width) + x, width);
                    }
                }
            }
        }

        return found;
    }

    private int NumberAt(byte[] ink, int page, int x)
    {
        for (int number = 1; number <= _shapes.Length; number++)
        {
            bool equal = true;
            for (int part = 0; part < pages && equal; part++)
            {
                equal = ink.AsSpan(((page + part) * Canvas.Width) + x, width)
                    .SequenceEqual(_shapes[number - 1].AsSpan(part * width, width));
            }

            if (equal)
            {
                return number;
            }
        }

        return 0;
    }
}
