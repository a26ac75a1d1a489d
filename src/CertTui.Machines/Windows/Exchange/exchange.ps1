# CertTui asks Exchange. One JSON request comes on standard input; one JSON answer goes to standard output, between two lines
# that carry the request's nonce. What the shell prints by itself is read by nobody. ASCII only, Windows PowerShell 3.0 and
# later, and only cmdlets and parameters that Exchange 2010 to SE have alike.
$typed = @($input) -join "`n"
if (-not $typed) { $typed = [Console]::In.ReadToEnd() }
$request = ConvertFrom-Json $typed
$ProgressPreference = 'SilentlyContinue'
$answer = @{ session = $false }

function Test-Known($command) { [bool](Get-Command $command -ErrorAction SilentlyContinue) }

function Select-Known($commands) { $commands | Where-Object { Test-Known $_ } | Select-Object -First 1 }

function Get-Failure($caught) {
    @{
        id = "$($caught.FullyQualifiedErrorId)"
        category = "$($caught.CategoryInfo.Category)"
        target = "$($caught.CategoryInfo.TargetName)"
        message = "$($caught.Exception.Message)"
    }
}

function Get-Protocol($settings) {
    @{ name = "$($settings.X509CertificateName)"; clear = "$($settings.UnencryptedOrTLSBindings)"; tls = "$($settings.SSLBindings)" }
}

function Get-State {
    $state = @{}
    $state.certificates = @(Get-ExchangeCertificate @server -ErrorAction Stop | ForEach-Object {
        @{ thumbprint = "$($_.Thumbprint)"; services = "$($_.Services)"; status = "$($_.Status)" }
    })
    $transport = Select-Known 'Get-TransportService', 'Get-TransportServer'
    if ($transport) { $state.defaultSmtp = "$((& $transport -Identity $computer -ErrorAction Stop).InternalTransportCertificateThumbprint)" }
    if (Test-Known 'Get-PopSettings') { $state.pop = Get-Protocol (Get-PopSettings @server -ErrorAction Stop) }
    if (Test-Known 'Get-ImapSettings') { $state.imap = Get-Protocol (Get-ImapSettings @server -ErrorAction Stop) }
    $state
}

function Get-Names {
    $names = @{ urls = @(); autodiscover = ''; connectors = @() }
    foreach ($command in 'Get-OwaVirtualDirectory', 'Get-WebServicesVirtualDirectory', 'Get-ActiveSyncVirtualDirectory', 'Get-OabVirtualDirectory') {
        if (Test-Known $command) {
            $names.urls += @(& $command @server -ErrorAction SilentlyContinue | ForEach-Object { "$($_.ExternalUrl)"; "$($_.InternalUrl)" })
        }
    }
    $access = Select-Known 'Get-ClientAccessService', 'Get-ClientAccessServer'
    if ($access) { $names.autodiscover = "$((& $access -Identity $computer -ErrorAction SilentlyContinue).AutoDiscoverServiceInternalUri)" }
    if (Test-Known 'Get-ReceiveConnector') {
        $names.connectors = @(Get-ReceiveConnector @server -ErrorAction SilentlyContinue | Where-Object { $_.Enabled } | ForEach-Object {
            @{ name = "$($_.Fqdn)"; bindings = "$($_.Bindings)" }
        })
    }
    $names
}

function Grant-Service {
    $options = @{ Thumbprint = $request.thumbprint; Services = $request.service; ErrorAction = 'Stop' }
    # "Require SSL" of the web site stays as it is; without this switch Exchange asks, and nobody is there to answer.
    if ($request.service -eq 'IIS') { $options.DoNotRequireSsl = $true }
    if ($request.force) { $options.Force = $true }
    Enable-ExchangeCertificate @options @server -Confirm:$false
}

function Set-HostName {
    $options = @{ X509CertificateName = $request.host; ErrorAction = 'Stop' }
    if ($request.service -eq 'POP') { Set-PopSettings @options @server }
    else { Set-ImapSettings @options @server }
}

# POP and IMAP read their settings when they start.
function Restart-Protocol {
    $services = @{ POP = 'MSExchangePOP3', 'MSExchangePOP3BE'; IMAP = 'MSExchangeIMAP4', 'MSExchangeIMAP4BE' }
    foreach ($service in $services[$request.service]) {
        $found = Get-Service $service -ErrorAction SilentlyContinue
        if ($found -and "$($found.Status)" -eq 'Running') { Restart-Service $service -ErrorAction Stop }
    }
}

$computer = $env:COMPUTERNAME
$server = @{}
# The shell's own scripts stand outside of "try": within, the first trifle that they pass over (a window that cannot be widened)
# would end them.
if ($request.edge) {
    try {
        foreach ($snapIn in ([xml](Get-Content (Join-Path $request.install 'bin\exShell.psc1') -ErrorAction Stop)).PSConsoleFile.PSSnapIns.PSSnapIn) {
            Add-PSSnapin $snapIn.Name -ErrorAction Stop
        }
        $answer.session = $true
    }
    catch { $answer.connecting = Get-Failure $_ }
    . (Join-Path $request.install 'bin\Exchange.ps1')
}
else {
    $server = @{ Server = $computer }
    . (Join-Path $request.install 'bin\RemoteExchange.ps1')
    $connect = Get-Command Connect-ExchangeServer -ErrorAction SilentlyContinue
    if ($connect -and $connect.Parameters.ContainsKey('ClientApplication')) { Connect-ExchangeServer -Auto -ClientApplication:ManagementShell }
    else { Connect-ExchangeServer -Auto }
    $answer.session = @(Get-PSSession | Where-Object { $_.ConfigurationName -eq 'Microsoft.Exchange' -and "$($_.State)" -eq 'Opened' }).Count -gt 0
}
# A connection that fails says so in passing; the shell tries other servers and at last asks for one, which fails, too. The first that
# refused is the reason, or the first command that was not there.
if (-not $answer.session -and -not $answer.connecting) {
    $refused = @($Error | Where-Object { "$($_.FullyQualifiedErrorId)" -like '*PSSessionOpenFailed' } | Select-Object -Last 1)
    $unknown = @($Error | Where-Object { "$($_.FullyQualifiedErrorId)" -eq 'CommandNotFoundException' } | Select-Object -Last 1)
    $reasons = $refused + $unknown + @($Error)
    if ($reasons.Count -gt 0) { $answer.connecting = Get-Failure $reasons[0] }
}

if ($answer.session) {
    try {
        if ($request.operation -eq 'enable') { Grant-Service }
        if ($request.operation -eq 'host') { Set-HostName }
    }
    catch { $answer.changing = Get-Failure $_ }
    try { if ($request.operation -ne 'look' -and -not $answer.changing) { Restart-Protocol } }
    catch { $answer.changing = Get-Failure $_ }
    # Read back in the same run, whatever came of the change.
    try {
        $answer.state = Get-State
        if ($request.names) { $answer.names = Get-Names }
    }
    catch { $answer.looking = Get-Failure $_ }
}

# Outside of printable ASCII every character is escaped: no code page can spoil the answer.
$json = [regex]::Replace((ConvertTo-Json $answer -Compress -Depth 4), '[^\x20-\x7e]', { param($found) '\u{0:x4}' -f [int][char]$found.Value })
$bytes = [Text.Encoding]::ASCII.GetBytes("`n<<certtui $($request.nonce)`n$json`ncerttui $($request.nonce)>>`n")
$output = [Console]::OpenStandardOutput()
$output.Write($bytes, 0, $bytes.Length)
$output.Flush()
