using System.Security.Cryptography;
using System.Text;

namespace CertTui.Machines.Disk;

/// <summary>A folder for one moment, its owner's alone from its birth; it goes away with all that is in it.</summary>
internal sealed class PrivateFolder : IDisposable
{
    // Made with 0700.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("certtui-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, ReadOnlySpan<byte> content)
    {
        DurableFile.WriteNew(PathOf(name), content);
        return PathOf(name);
    }

    public string Write(string name, ReadOnlySpan<char> secret)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(secret)];
        Encoding.UTF8.GetBytes(secret, bytes);
        try
        {
            return Write(name, bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
