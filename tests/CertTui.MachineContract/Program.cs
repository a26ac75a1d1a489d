using CertTui.Engine.Ports;
using CertTui.MachineContract;
using CertTui.MachineContract.Journey;
using CertTui.Machines.Practice;
using CertTui.Machines.Windows;

// contract MACHINE FOLDER                 the suite, one line a check
// contract MACHINE FOLDER STEP ARGUMENT...  one step of the way of a certificate, in a process of its own
Console.OutputEncoding = System.Text.Encoding.UTF8;
if (args is not [var name, var folder, .. var step])
{
    Console.Error.WriteLine("contract practice|this FOLDER [STEP ARGUMENT...]");
    return 2;
}
using var practice = name == "practice" ? PracticeMachine.Open(folder, TimeProvider.System, (code, _) => code) : null;
return step is [] ? Contract.Run(Machine(), Console.Out) ? 0 : 1 : Steps.Run(Machine(), step, Console.Out);

Machine Machine() => practice?.Machine
    ?? (OperatingSystem.IsWindows() ? WindowsMachine.Open(folder, TimeProvider.System) : throw new PlatformNotSupportedException());
