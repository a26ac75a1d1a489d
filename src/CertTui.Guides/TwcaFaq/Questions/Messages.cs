using CertTui.Engine;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Questions;

/// <summary>Messages that people paste, and the question of the manual that answers each; matched in English, zh-TW and zh-CN.</summary>
internal static class Messages
{
    // The first that is found in the text counts.
    private static readonly (string Part, string Question)[] Known =
    [
        ("unable to load config info", "4.2.Q1"),
        ("can't open config file", "4.2.Q1"),
        ("openssl.cnf", "4.2.Q1"),
        ("key values mismatch", "4.2.Q2"),
        ("ah02565", "4.2.Q2"),
        ("ah02572", "4.2.Q2"),
        ("does not identify a key entry", "4.3.Q1"),
        ("certificate was added to keystore", "4.3.Q1"),
        ("\u6191\u8B49\u5DF2\u65B0\u589E\u81F3\u91D1\u9470\u5132\u5B58\u5EAB\u4E2D", "4.3.Q1"),
        ("\u8BC1\u4E66\u5DF2\u6DFB\u52A0\u5230\u5BC6\u94A5\u5E93\u4E2D", "4.3.Q1"),
        ("failed to establish chain from reply", "4.3.Q1"),
        ("\u7121\u6CD5\u5F9E\u56DE\u8986\u4E2D\u5C07\u93C8\u5EFA\u7ACB\u8D77\u4F86", "4.3.Q1"),
        ("\u65E0\u6CD5\u4ECE\u56DE\u590D\u4E2D\u5EFA\u7ACB\u94FE", "4.3.Q1"),
        ("public keys in reply and keystore don't match", "4.3.Q2"),
        ("\u56DE\u8986\u6642\u7684\u516C\u958B\u91D1\u9470\u8207\u91D1\u9470\u5132\u5B58\u5EAB\u4E0D\u7B26", "4.3.Q2"),
        ("\u56DE\u590D\u4E2D\u7684\u516C\u5171\u5BC6\u94A5\u4E0E\u5BC6\u94A5\u5E93\u4E0D\u5339\u914D", "4.3.Q2"),
        ("err_cert_authority_invalid", "4.5.Q1"),
        ("\u4E0D\u662F\u79C1\u4EBA\u9023\u7DDA", "4.5.Q1"),
        ("\u6191\u8B49\u4E0D\u53D7\u4FE1\u4EFB", "4.5.Q1"),
        ("\u5B89\u5168\u6027\u6191\u8B49\u6709\u554F\u984C", "4.5.Q1"),
        ("\u5B89\u5168\u6027\u6191\u8B49\u4E0D\u53EF\u9760", "4.5.Q1"),
        ("\u6191\u8B49\u7121\u6548\u4E14\u7121\u6CD5\u7528\u65BC\u9A57\u8B49", "4.5.Q1"),
        ("unable to get local issuer certificate", "4.5.Q1"),
        ("unable to verify the first certificate", "4.5.Q1"),
        ("missing subject key identifier", "4.5.Q1"),
        ("mixed content", "4.5.Q2"),
        ("\u4E0D\u5B89\u5168\u7DB2\u9801", "4.5.Q2"),
        ("0x80070520", "4.1.Q1"),
        ("0x8009000d", "4.1.Q1"),
        ("specified logon session", "4.1.Q1"),
        ("\u6191\u8B49\u6D88\u5931", "4.1.Q1"),
        ("old certificate", "4.6.Q2"),
        ("\u4ECD\u70BA\u820A\u6191\u8B49", "4.6.Q2"),
        ("password incorrect", "4.4.Q2"),
        ("keystore was tampered with", "4.3.Q1"),
    ];

    public static string? QuestionOf(string text) =>
        Known.FirstOrDefault(known => text.Contains(known.Part, StringComparison.OrdinalIgnoreCase)).Question;

    public static Reading Read(Model.Known known, string text) =>
        QuestionOf(text) is null ? new Reading(text, [Problem.Error("message-unknown")]) : new Reading(text);
}
