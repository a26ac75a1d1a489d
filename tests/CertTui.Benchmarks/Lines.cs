using BenchmarkDotNet.Attributes;
using CertTui.Terminal.Lines;
using CertTui.Terminal.Width;

namespace CertTui.Benchmarks;

/// <summary>Width and line breaking of a screenful in each script.</summary>
[MemoryDiagnoser]
public class Lines
{
    private const string English = "Make a key and a request, send it to TWCA, receive the certificate, install it, check it, back it up. ";
    private const string Chinese = "產生金鑰與 CSR，送交 TWCA；收到憑證後安裝、檢查，並「備份」。未看過計畫之前，不會變更任何東西。";

    [Params(English, Chinese)]
    public string Text { get; set; } = "";

    [Benchmark]
    public int Width() => TextWidth.Of(Text);

    [Benchmark]
    public List<string> Break() => LineBreaker.Break(Text + Text + Text, 40);
}
