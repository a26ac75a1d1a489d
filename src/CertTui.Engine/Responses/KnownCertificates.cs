using CertTui.Engine.Certificates;
using static CertTui.Engine.Responses.KnownKind;
using static CertTui.Engine.Responses.KnownStatus;

namespace CertTui.Engine.Responses;

/// <summary>
/// The certificates of Hongkong Post and TWCA for TLS. A CA certificate that is not here is a question, never an error: a
/// newer one may exist.
/// </summary>
public static class KnownCertificates
{
    public static IReadOnlyList<KnownCertificate> All { get; } =
    [
        // Hongkong Post, in use.
        new("5A2FC03F0C83B090BBFA40604B0988446C7636183DF9846E17101A447FB8EFD6", "Hongkong Post Root CA 3", Root, Ok),
        new("CB730C3A5FE958B8BDC5B363892C9F530B33F98A43CE3C2578FCE096B4AE233C", "Hongkong Post e-Cert SSL CA 3 - 17", Ov, Ok),
        new("7ADADC0DBA5B9A97BEB1580947B0738537C9239934E88C67512B5D22D9D47FF7", "Hongkong Post e-Cert EV SSL CA 3 - 17", Ev, Ok),
        new("00482341B104A0DE6E0F1D508DB84CB514F7494FE04982133A5C750136C55DC8", "Hongkong Post Root CA 3", Cross, Ok),
        new("CBB522D7B7F127AD6A0113865BDF1CD4102E7D0759AF635A7CF4720DC963C53B", "GlobalSign", Root, Ok),
        // Hongkong Post, not to be installed any more. The 2017 intermediates have the names and the keys of those in use.
        new("69ECDBC3147F581DFDCB522D9DEFB260B26784AD4955C74E6A52522CCC4C4408", "Hongkong Post e-Cert SSL CA 3 - 17", Ov, Revoked,
            "CB730C3A5FE958B8BDC5B363892C9F530B33F98A43CE3C2578FCE096B4AE233C"),
        new("C18D53BF9864DD09BCBCACFD672E2566D4C81F6889E36DF5DD425C04211D0763", "Hongkong Post e-Cert EV SSL CA 3 - 17", Ev, Revoked,
            "7ADADC0DBA5B9A97BEB1580947B0738537C9239934E88C67512B5D22D9D47FF7"),
        new("5544A24FEB21F681F1987D30E0AF5C49E9F9FFFD5550A889B40B1EC9CC81E667", "Hongkong Post Root CA 3", Cross, Superseded,
            "00482341B104A0DE6E0F1D508DB84CB514F7494FE04982133A5C750136C55DC8"),
        new("F8F6037491861C069D3BB442B78A3DB4049EE7787B7C2841A7BA6966B5272F2C", "Hongkong Post Root CA 3", Cross, Revoked,
            "00482341B104A0DE6E0F1D508DB84CB514F7494FE04982133A5C750136C55DC8"),
        new("ABFA404ECEEA854381ABE294AC829440E0133E077911A67E1293CF111AC43C44", "Hongkong Post Root CA 3", Cross, Revoked,
            "00482341B104A0DE6E0F1D508DB84CB514F7494FE04982133A5C750136C55DC8"),
        new("176AEBF2972BD6F47179EDE3DE63848B1543B45AE2954BEA45185B152537B9C4", "Hongkong Post Root CA 3", Cross, Expired,
            "00482341B104A0DE6E0F1D508DB84CB514F7494FE04982133A5C750136C55DC8"),
        new("F9E67D336C51002AC054C632022D66DDA2E7E3FFF10AD061ED31D8BBB410CFB2", "Hongkong Post Root CA 1", Root, Expired),
        new("44E24932FB1CD30DD94B20C2F0F3B7B9EB33B5C3BFC9344BC47A5167BFBD2A13", "Hongkong Post e-Cert CA 1 - 10", Other, Revoked),
        new("5274CC53BC061F9F984430F401A9D3BA35A20CEEBCE88E6DFA71B269A7C640D2", "Hongkong Post e-Cert CA 1 - 10", Other, Expired),
        new("14422A1BD5A91EDBA7397B8698922369B6AF6984FF87ACF6139DAA919E795A14", "Hongkong Post e-Cert CA 1 - 14", Other, Expired),
        new("5CB9E9DE32B187E40BA14FDF200FDA62C7B4FBF88D64F77CE02DD6EBE6BCC1B0", "Hongkong Post e-Cert CA 1 - 15", Other, Expired),
        // TWCA, in use.
        new("59769007F7685D0FCD50872F9F95D5755A5B2B457D81F3692B610A98672F0E1B", "TWCA Global Root CA", Root, Ok),
        new("3F63BB2814BE174EC8B6439CF08D6D56F0B7C405883A5648A334424D6B3EC558", "TWCA CYBER Root CA", Root, Ok),
        new("C619F4E6F7B1BAA7A6C6F244092A3F82E46A6D67BEE26337FBAF02546F33133F", "TWCA CYBER Root CA", Cross, Ok),
        new("01AF2324D098098F5E0CDF6FAABADA430B21CCE777F47EACB26248B2FDA3E531", "TWCA SSL Certification Authority", Ov, Ok),
        new("815C549C6976BF163EB54710FFC7806B1E7541C688313312B606837767164094", "TWCA SSL Certification Authority", Ov, Ok),
        new("F76E3339A6773DC5922DA154628C8D22B5C915EDCB15270DB8FB3D8D24959E98", "TWCA EVSSL Certification Authority", Ev, Ok),
        new("CAC9FD0CD35AA5C480CD03FDD6EDF0CA1A41FD02AC290EC83D83CEEDF8EC245C", "TWCA EVSSL Certification Authority", Ev, Ok),
        new("1A2C75FD096E0499E9FF6AC74E526F61EAAE3EDFC8C2EA4436FEE0C24D8B7D0E", "TWCA Secure SSL Certification Authority", Ov, Ok),
        new("C6E96A1745707099F02279472FA28A99BAE447D77511E19E86BAF3047651C1EB", "TWCA Secure SSL Certification Authority", Ov, Ok),
        new("49695A5F0F7EF6EDF698193D99ED48BAADE20EA457403C11CEAD492C458665DA", "TWCA Global EVSSL Certification Authority", Ev, Ok),
        new("BFD88FE1101C41AE3E801BF8BE56350EE9BAD1A6B9BD515EDC5C6D5B8711AC44", "TWCA Root Certification Authority", Root, Ok),
        new("8AD47F6D70A44FA80AF0F931125FFE3A76876FFAD219A4D40A13C038DC85E69E", "TWCA Global Root CA", Cross, Ok),
        new("632D80BB096D209677D1734E5B35EA9D3019B9C44F8FCB2640C879039AC94EE8", "TWCA Root Certification Authority", Root, Ok),
        // TWCA, not to be installed any more.
        new("0ED5671AEE9616CDE7A2B1B3DD2398B6E11E591DA9744922D8C32D17F67CCA93", "TWCA Secure SSL Certification Authority", Ov, Revoked,
            "C6E96A1745707099F02279472FA28A99BAE447D77511E19E86BAF3047651C1EB"),
        new("9B16F2F680D7C4BD6A67F609340DA6416ABF9E43F1326B01B988192271D0B5F2", "TWCA Secure SSL Certification Authority", Ov, Superseded,
            "C6E96A1745707099F02279472FA28A99BAE447D77511E19E86BAF3047651C1EB"),
        new("7F1229B48517F2A66BAE4E2E342500F33B273A5CFCB625481C3783CA1F5366BC", "TWCA EVSSL Certification Authority", Ev, Revoked),
    ];

    private static readonly Dictionary<string, KnownCertificate> ByFingerprint = All.ToDictionary(known => known.Fingerprint);

    public static KnownCertificate? Find(string fingerprint) => ByFingerprint.GetValueOrDefault(fingerprint);

    /// <summary>
    /// <c>revoked-intermediate</c> or <c>superseded-intermediate</c>, with the details <c>name</c>, <c>fingerprint</c> and
    /// <c>replacement</c> (may be empty); null where nothing is known against it.
    /// </summary>
    public static Problem? Warn(Certificate certificate)
    {
        if (Find(certificate.Fingerprint) is not { Status: not Ok } known)
            return null;
        return Problem.Warning(
            known.Status == Revoked ? "revoked-intermediate" : "superseded-intermediate",
            ("subject", known.Name),
            ("fingerprint", known.Fingerprint),
            ("replacement", known.Replacement ?? ""));
    }
}
