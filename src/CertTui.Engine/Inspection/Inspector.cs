using CertTui.Engine.Backups;
using CertTui.Engine.Inspection.Encryption;
using CertTui.Engine.Inspection.Judging;
using CertTui.Engine.Inspection.Reading;
using CertTui.Engine.Inspection.Recognising;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Inspection;

/// <summary>Says of any file what it is, what it holds and what is wrong with it. Never throws; may be used by several threads at once.</summary>
/// <param name="now">Against which dates are judged.</param>
/// <param name="password">Tried on everything that is encrypted; null for none. The caller clears it.</param>
/// <param name="keys">Takes every private key that was opened, in the clear, and the caller clears them; null: none is kept.</param>
public sealed class Inspector(DateTimeOffset now, char[]? password = null, ICollection<Pkcs12Key>? keys = null)
{
    public InspectedFile Inspect(string name, byte[] file)
    {
        if (file.Length > InspectionLimits.FileBytes)
            return InspectedFile.Unread(name, TooLarge(name, file.Length));
        if (file.Length == 0)
            return InspectedFile.Unread(name, Problem.Error("file-empty", ("source", name)));
        var recognition = Recognition.Of(file);
        var contents = new Contents(name, keys);
        try
        {
            ReadAll(name, file, recognition, contents);
        }
        catch (Refusal refusal)
        {
            contents.Add("", refusal.Problem);
        }
        return new InspectedFile(name, recognition.Kind, contents.Items, contents.Problems, PfxOf(recognition))
        {
            IsBinary = recognition.Form == FileForm.Binary,
        };
    }

    /// <summary>The problem of a file that is not even read.</summary>
    public static Problem TooLarge(string name, long length) => Problem.Error(
        "too-large", ("source", name), ("what", "file"), ("found", $"{length}"), ("maximum", $"{InspectionLimits.FileBytes}"));

    private void ReadAll(string name, byte[] file, Recognition recognition, Contents contents)
    {
        if (recognition.Kind == FileKind.Zip)
            ReadArchive(name, file, contents);
        else
            ReadOne("", file, recognition, contents);
        if (contents.Items.Count == 0 && contents.Problems.Count == 0)
            contents.Add("", Problem.Error("not-recognised"));
        foreach (var problem in NameJudgement.Of(name, recognition))
            contents.Add("", problem);
        foreach (var item in contents.Items)
        {
            foreach (var problem in ItemJudgement.Of(item, now))
                contents.Add(item.Place, problem);
        }
    }

    private void ReadOne(string place, byte[] file, Recognition recognition, Contents contents)
    {
        if (recognition.Kind is FileKind.Jks or FileKind.Jceks)
            new JavaKeyStoreReading(contents, password).Read(place, file);
        else if (recognition.Blocks.Count > 0)
            new ContentReader(contents, password).Read(place, recognition);
        else
            contents.Add(place, Problem.Error(recognition.Form == FileForm.WebPage ? "web-page-saved" : "not-recognised"));
    }

    private void ReadArchive(string name, byte[] file, Contents contents)
    {
        var found = new Findings();
        new ZipReading(found, (source, content, inner) => ReadEntry(source[(name.Length + 1)..], content, contents, inner)).Read(name, file);
        foreach (var problem in found.ToResponse().Problems)
            contents.Add(PlaceIn(name, problem.Details["source"]), problem);
    }

    // Instructions and seal pictures lie beside the certificates: worth a line, not an error.
    private void ReadEntry(string entry, byte[] content, Contents contents, Findings inner)
    {
        var recognition = Recognition.Of(content);
        if (recognition.Kind is FileKind.Unknown or FileKind.Text && recognition.Blocks.Count == 0)
            inner.Error("not-a-certificate", entry);
        else
            ReadOne(entry, content, recognition, contents);
    }

    private static string PlaceIn(string name, string source) =>
        source.StartsWith(name + "/", StringComparison.Ordinal) ? source[(name.Length + 1)..] : source == name ? "" : source;

    private static Pkcs12Protection? PfxOf(Recognition recognition) =>
        recognition.Kind == FileKind.Pfx ? Pkcs12Protection.TryRead(recognition.Blocks[0].Content) : null;
}
