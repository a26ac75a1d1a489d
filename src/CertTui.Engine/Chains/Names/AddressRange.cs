namespace CertTui.Engine.Chains.Names;

/// <summary>A range of IP addresses as name constraints write it: the address and the mask behind each other.</summary>
internal static class AddressRange
{
    public static bool Holds(byte[] address, byte[] range)
    {
        var length = range.Length / 2;
        if (address.Length != length)
            return false;
        for (var i = 0; i < length; i++)
        {
            if ((address[i] & range[length + i]) != (range[i] & range[length + i]))
                return false;
        }
        return true;
    }

    /// <summary>The mask is ones followed by zeros (RFC 4632 section 3.1).</summary>
    public static bool HasPrefixMask(byte[] range)
    {
        var bits = string.Concat(range[(range.Length / 2)..].Select(octet => Convert.ToString(octet, 2).PadLeft(8, '0')));
        return !bits.Contains("01", StringComparison.Ordinal);
    }
}
