using CertTui.Engine;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>Asks Exchange, through its management shell.</summary>
internal interface IExchangeShell
{
    /// <summary>A whole answer, with the state after the request. That a change failed stands in it; whether it did, in the state.</summary>
    /// <exception cref="Refusal"><c>exchange-shell-missing</c>, <c>exchange-shell-timeout</c>, <c>exchange-shell-silent</c>,
    /// <c>exchange-shell-logon</c>, <c>exchange-rights-missing</c>, <c>exchange-cmdlet-missing</c>, <c>exchange-refused</c></exception>
    ShellAnswer Ask(ShellRequest request);

    /// <summary>Why a command failed, as a problem: by the words of PowerShell that no language changes.</summary>
    Problem Failure(ShellFailure? failure);
}
