namespace CertTui.Engine.DomainValidation.Websites;

/// <summary>What a visitor from outside gets for the validation file of one name by one scheme.</summary>
/// <param name="Name">The host.</param>
/// <param name="Scheme"><c>http</c>, which decides, or <c>https</c>, the second opinion: its problems are warnings.</param>
/// <param name="Visited">The address asked for, and those of the redirects that were followed.</param>
/// <param name="Status">Of the last response; null where none came.</param>
/// <param name="IsRight">The last response was the file, byte for byte.</param>
/// <param name="Problems">Those of <see cref="WebsiteCheck"/>.</param>
public sealed record WebsiteReport(
    string Name,
    string Scheme,
    IReadOnlyList<Uri> Visited,
    int? Status,
    bool IsRight,
    IReadOnlyList<Problem> Problems);
