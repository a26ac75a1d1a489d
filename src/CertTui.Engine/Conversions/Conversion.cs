using System.Security.Cryptography;
using CertTui.Engine.Conversions.Writing;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Conversions;

/// <summary>Writes certificates and their key in another format; the proof is to read the new file again.</summary>
/// <param name="files">Where the new file goes.</param>
/// <param name="keyTool">For Java key stores; null where this computer has no Java.</param>
public sealed class Conversion(IFiles files, IKeyTool? keyTool)
{
    /// <exception cref="Refusal"><c>file-exists</c>, <c>out-is-input</c>, <c>keytool-missing</c>, <c>alias-invalid</c>,
    /// <c>no-certificate-in-files</c>, <c>key-not-found</c>, <c>key-mismatch</c>, <c>password-needed</c>, <c>der-holds-one</c>,
    /// <c>several-to-convert</c></exception>
    public ConversionPlan Draft(Material material, ConversionOrder order)
    {
        if (material.CameFrom(order.Path))
            throw new Refusal("out-is-input", ("path", order.Path));
        var replaces = files.Exists(order.Path);
        if (replaces && !order.Overwrite)
            throw new Refusal("file-exists", ("path", order.Path));
        if (order.To == OutputFormat.Jks && keyTool is null)
            throw new Refusal("keytool-missing");
        var selection = Selection.Of(material, order);
        var alias = EntryName.For(order, material, selection.Certificates[0]);
        return new ConversionPlan(order, selection.Certificates, selection.Key?.SpkiSha256, alias, replaces, [.. ConversionNotes.For(material, order, selection)]);
    }

    /// <param name="material">That of the draft.</param>
    /// <param name="plan">The draft.</param>
    /// <param name="password">Of the new file; null or empty for none, which only PEM allows.</param>
    /// <exception cref="Refusal"><c>out-password-missing</c>, <c>password-control</c>, <c>password-too-short</c>, <c>keytool-failed</c>,
    /// <c>file-exists</c>, <c>access-denied</c>, <c>disk-full</c>, <c>conversion-not-proved</c>: then all is as it was before</exception>
    public ConversionReceipt Apply(Material material, ConversionPlan plan, char[]? password)
    {
        var notes = SealingPassword.Check(plan, password);
        var content = new ContentWriter(keyTool).Write(plan, plan.KeyIn(material), password);
        try
        {
            var before = plan.Replaces ? files.Read(plan.Order.Path) : null;
            var receipt = new ConversionReceipt(
                plan.Order.Path, Convert.ToHexString(SHA256.HashData(content)), before, plan.HasKey, notes);
            Put(plan, content);
            Prove(plan, receipt, material.At, password);
            return receipt;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    /// <summary>Puts back what was there before; what somebody else wrote since stays.</summary>
    public void Undo(ConversionReceipt receipt)
    {
        if (files.Exists(receipt.Path) && Convert.ToHexString(SHA256.HashData(files.Read(receipt.Path))) == receipt.Sha256)
            TakeBack(receipt);
    }

    private void Put(ConversionPlan plan, byte[] content)
    {
        if (plan.Replaces)
            files.Replace(plan.Order.Path, content, ownerOnly: plan.HasKey);
        else
            files.WriteNew(plan.Order.Path, content, ownerOnly: plan.HasKey);
    }

    private void Prove(ConversionPlan plan, ConversionReceipt receipt, DateTimeOffset at, char[]? password)
    {
        try
        {
            ConversionProof.Check(plan, files.Read(receipt.Path), at, password);
        }
        catch (Refusal)
        {
            TakeBack(receipt);
            throw;
        }
    }

    private void TakeBack(ConversionReceipt receipt)
    {
        if (receipt.Before is null)
            files.Delete(receipt.Path);
        else
            files.Replace(receipt.Path, receipt.Before);
    }
}
