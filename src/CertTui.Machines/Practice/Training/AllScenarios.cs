namespace CertTui.Machines.Practice.Training;

/// <summary>The scenarios in the order of the guide twca-faq.</summary>
internal static class AllScenarios
{
    public static IReadOnlyList<Scenario> List { get; } =
    [
        .. KeyScenarios.List,
        .. ServedChainScenarios.Chains,
        .. PageScenarios.Pages,
        .. ServedChainScenarios.Records,
        .. OldCertificateScenarios.List,
        .. RoleScenarios.List,
    ];
}
