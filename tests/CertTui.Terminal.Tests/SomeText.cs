using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests;

/// <summary>
/// Random text of what certificates and translations hold: Han, kana, marks, Ext-B, combining marks, emoji, blanks, ASCII.
/// </summary>
public static class SomeText
{
    private static readonly string[] Pieces =
    [
        "a", "b", "Z", "0", "-", ".", ",", "(", ")", "[", "]", "/", " ", " ", " ", "word", "https://example.com/a?b=c", "server.crt",
        "證", "書", "憑", "數", "位", "的", "，", "。", "、", "；", "「", "」", "（", "）", "『", "』", "【", "】", "《", "》", "：", "？", "！",
        "𨋢", "𡃁", "の", "ア", "한", "글", "é", "e\u0301", "ä", "…", "●", "│", "─", "😀", "👨‍👩‍👧", "🇭🇰", "☺\uFE0F", "ｆｕｌｌ",
    ];

    public static Gen<string> Line { get; } = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    public static Gen<string> Anything { get; } = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");

    public static Gen<string> Mixed { get; } = Gen.OneOf(Line, Anything);
}
