using CertTui.Engine;
using CertTui.MachineContract;
using CertTui.MachineContract.Journey;
using CertTui.Machines;
using CertTui.Machines.Practice;

// contract MACHINE FOLDER                 the suite, one line a check
// contract MACHINE FOLDER STEP ARGUMENT...  one step of the way of a certificate, in a process of its own
Console.OutputEncoding = System.Text.Encoding.UTF8;
if (args is not [var name, var folder, .. var step])
{
    Console.Error.WriteLine("contract practice|this FOLDER [STEP ARGUMENT...]");
    return 2;
}
using var practice = name == "practice" ? PracticeMachine.Open(folder, TimeProvider.System, (code, _) => code) : null;
var machine = practice?.Machine ?? ThisMachine.Open(new ThisMachineOrder(folder, TimeProvider.System, new Dictionary<string, string>(), OnlyLooks: false));
try
{
    return step is [] ? Contract.Run(machine, Console.Out) ? 0 : 1 : Steps.Run(machine, step, Console.Out);
}
catch (Refusal refusal)
{
    // Wine gives a process that ends with an exception the exit code 0.
    Console.Error.WriteLine(refusal.Message);
    return 1;
}
