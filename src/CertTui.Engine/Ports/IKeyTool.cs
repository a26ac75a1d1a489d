namespace CertTui.Engine.Ports;

/// <summary>Java's keytool, which writes the key store that only Java has.</summary>
public interface IKeyTool
{
    /// <summary>A Java key store (JKS) with the entry of a PKCS#12 file that holds a single key.</summary>
    /// <param name="pkcs12">The file, its key under <paramref name="alias"/>.</param>
    /// <param name="openedWith">Its password, in ASCII.</param>
    /// <param name="alias">The name of the entry in both.</param>
    /// <param name="sealedWith">The password of the key store and of its key; Java asks for 6 characters.</param>
    /// <exception cref="Refusal"><c>keytool-failed</c> with what it said</exception>
    byte[] ToJks(ReadOnlySpan<byte> pkcs12, ReadOnlySpan<char> openedWith, string alias, ReadOnlySpan<char> sealedWith);
}
