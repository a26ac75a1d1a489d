namespace CertTui.Fuzz;

/// <summary>One way to damage a file, chosen by a random number: as mail, editors, bad disks and bad people do.</summary>
public sealed class Mutation(Random random, IReadOnlyList<GoodFile> good)
{
    // Lengths and tags that parsers stumble over.
    private static readonly byte[] Awkward = [0x00, 0x01, 0x30, 0x7F, 0x80, 0x81, 0x82, 0x84, 0xFF, 0x24, 0xA0];

    public byte[] Of(byte[] file)
    {
        var changed = file.ToArray();
        for (var times = random.Next(1, 5); times > 0; times--)
            changed = Once(changed);
        return changed;
    }

    private byte[] Once(byte[] file) => file.Length == 0 ? [0] : random.Next(9) switch
    {
        0 or 1 => Set(file, (byte)random.Next(256)),
        2 or 3 => Set(file, Awkward[random.Next(Awkward.Length)]),
        4 => file[..random.Next(file.Length)],
        5 => Insert(file, Bytes(random.Next(1, 9))),
        6 => Remove(file),
        7 => Insert(file, Piece(file)),
        _ => Splice(file, good[random.Next(good.Count)].Content),
    };

    private byte[] Set(byte[] file, byte value)
    {
        // Most fields stand at the beginning.
        var at = random.Next(2) == 0 ? random.Next(file.Length) : random.Next(Math.Min(64, file.Length));
        file[at] = value;
        return file;
    }

    private byte[] Insert(byte[] file, byte[] piece)
    {
        var at = random.Next(file.Length);
        return [.. file[..at], .. piece, .. file[at..]];
    }

    private byte[] Remove(byte[] file)
    {
        var from = random.Next(file.Length);
        return [.. file[..from], .. file[Math.Min(file.Length, from + random.Next(1, 32))..]];
    }

    private byte[] Piece(byte[] file)
    {
        var from = random.Next(file.Length);
        return file[from..Math.Min(file.Length, from + random.Next(1, 256))];
    }

    private byte[] Splice(byte[] file, byte[] other) => [.. file[..random.Next(file.Length)], .. other[random.Next(other.Length)..]];

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
