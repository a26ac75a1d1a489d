using BenchmarkDotNet.Attributes;
using CertTui.Guides.Words;

namespace CertTui.Benchmarks;

/// <summary>What is read before a screen: the words of a language, and those of a guide.</summary>
[MemoryDiagnoser]
public class Reading
{
    [Params("en", "zh-TW")]
    public string Language { get; set; } = "";

    [Benchmark]
    public string Words() => Texts.Load(Language)["banner.practice"];

    [Benchmark]
    public GuideText Guide() => Texts.Load(Language).Guide("twca-iis");

    [Benchmark]
    public string Title() => Texts.Load(Language).GuideTitle("twca-iis");
}
