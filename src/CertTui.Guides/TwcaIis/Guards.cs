using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis;

/// <summary>When the parts of this guide are in play that no other guide has.</summary>
internal static class Guards
{
    public static readonly Guard Portal = new("portal", known => known.Is("portal", "yes"));
    public static readonly Guard NoPortal = new("no-portal", known => !known.Is("portal", "yes"));

    public static readonly Guard ByPortal = new("by-portal", known => !known.Said("route", "acme"));
    public static readonly Guard ByAcme = new("by-acme", known => known.Said("route", "acme"));

    // Telephone ends 2027-03-15 (Baseline Requirements 3.2.2.4.16, .17).
    public static readonly Guard PhoneStillAllowed = new("phone-still-allowed", known => known.Today < new DateOnly(2027, 3, 15));
    public static readonly Guard DnsAtPortal = new("dns-at-portal", known => !known.Is("portal", "yes"));
    public static readonly Guard ByEmail = new("by-email", known => known.Said("validation", "email"));
    public static readonly Guard ByFile = new("by-file", known => known.Said("validation", "file"));
    public static readonly Guard ByPhone = new("by-phone", known => known.Said("validation", "phone"));

    public static readonly Guard ThreeTier = new("three-tier", known => known.Is("tiers", "3"));
    public static readonly Guard FourTier = new("four-tier", known => known.Is("tiers", "4"));
}
