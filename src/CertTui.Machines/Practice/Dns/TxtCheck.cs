using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using CertTui.Engine;

namespace CertTui.Machines.Practice.Dns;

/// <summary>Looks for the TXT record of a name, as the CA does (Baseline Requirements section 3.2.2.4.7). It asks over TCP: no answer is cut short there.</summary>
/// <param name="Server">The name server to ask.</param>
internal sealed record TxtCheck(Func<IPEndPoint> Server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary><see cref="Refusal"/> <c>validation-txt-missing</c> (name), <c>-wrong</c> (name, expected, found) or <c>-unreachable</c> (name, reason).</summary>
    public void Verify(string name, string expected)
    {
        var found = Ask(name);
        if (found.Count == 0)
            throw new Refusal("validation-txt-missing", ("name", name));
        if (!found.Contains(expected))
            throw new Refusal("validation-txt-wrong", ("name", name), ("expected", expected), ("found", string.Join(", ", found)));
    }

    private List<string> Ask(string name)
    {
        var id = (ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1);
        try
        {
            var answer = Exchange(DnsQuestion.Write(id, name, DnsType.Txt));
            return TxtAnswer.Read(answer, id) ?? throw new Refusal("validation-txt-unreachable", ("name", name), ("reason", TxtAnswer.CodeOf(answer)));
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw new Refusal("validation-txt-unreachable", ("name", name), ("reason", exception.Message));
        }
    }

    private byte[] Exchange(byte[] query)
    {
        using var client = new TcpClient { ReceiveTimeout = (int)Patience.TotalMilliseconds, SendTimeout = (int)Patience.TotalMilliseconds };
        client.Connect(Server());
        using var stream = client.GetStream();
        var head = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(head, (ushort)query.Length);
        stream.Write([.. head, .. query]);
        stream.ReadExactly(head);
        var answer = new byte[BinaryPrimitives.ReadUInt16BigEndian(head)];
        stream.ReadExactly(answer);
        return answer;
    }
}
