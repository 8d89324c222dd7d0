namespace BackflushController.Tests.Settings;

/// <summary>Settings files from a seed: plausible, damaged, and random ones.</summary>
internal sealed class FileMaker(int seed)
{
    private static readonly string[] LineEnds = ["\n", "\r\n", "\n\n", "\r", " \n", " ; note\n", "# note\n"];
    private static readonly string[] Odd =
    [
        "", "0", "-1", "1", "2", "6", "12", "25", "27", "34", "99", "0.05", "1e9", "2147483648", "99999999999", "none",
        "own", "yes", "0x3D", "\u00B5", "\0", "9,5", "=", "[pins]", "true",
    ];

    private readonly Random _random = new(seed);
    private readonly string[] _keys = [.. Keys.Fresh().All.Select(key => key.Name)];
    private readonly string[][] _values =
        [.. Keys.Fresh().All.Select(key => SettingValues.Of(key.Name).ToArray())];
    private readonly string[] _shipped = [.. ShippedFiles.Names.Select(ShippedFiles.Text)];

    public byte[] Next() => _random.Next(10) switch
    {
        0 => Noise(_random.Next(20) == 0 ? 5000 : 200),
        < 4 => Damaged(Encoding.UTF8.GetBytes(Pick(_shipped))),
        < 6 => Damaged(Encoding.UTF8.GetBytes(ShippedFiles.InForce(Pick(_shipped)))),
        < 7 => Damaged(Encoding.UTF8.GetBytes(Lines(1, 12, odd: 10))),
        < 9 => Encoding.UTF8.GetBytes(Lines(1, 4, odd: 0)),
        _ => Encoding.UTF8.GetBytes(Lines(1, 6, odd: 3)),
    };

    /// <summary>A file of good lines, which may conflict.</summary>
    public string Plain() => Lines(1, 8, odd: 0);

    /// <summary>Lines whose keys differ.</summary>
    /// <param name="fewest">Lines at least.</param>
    /// <param name="most">Lines at most.</param>
    /// <param name="odd">Values in a hundred that are no value of their key.</param>
    private string Lines(int fewest, int most, int odd)
    {
        var text = new StringBuilder();
        int[] order = [.. Enumerable.Range(0, _keys.Length)];
        _random.Shuffle(order);
        foreach (int key in order.Take(_random.Next(fewest, most + 1)))
        {
            string value = _random.Next(100) < odd ? Pick(Odd) : Pick(_values[key]);
            string end = odd == 0 ? "\n" : Pick(LineEnds);
            text.Append(_keys[key]).Append(" = ").Append(value).Append(end);
        }

        return text.ToString();
    }

    private byte[] Damaged(byte[] file)
    {
        List<byte> bytes = [.. file];
        for (int left = _random.Next(4); left > 0 && bytes.Count > 0; left--)
        {
            int at = _random.Next(bytes.Count);
            int length = Math.Min(_random.Next(1, 30), bytes.Count - at);
            switch (_random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << _random.Next(8));
                    break;

                case 1:
                    bytes[at] = (byte)"0123456789.-=;#\n"[_random.Next(16)];
                    break;

                case 2:
                    bytes.RemoveRange(at, length);
                    break;

                case 3:
                    bytes.InsertRange(_random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;

                case 4:
                    bytes.Insert(at, (byte)_random.Next(256));
                    break;

                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    private byte[] Noise(int most)
    {
        byte[] bytes = new byte[_random.Next(most + 1)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];
}
