using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.FileRoles;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>4.7 question 1: which file is which.</summary>
internal static class Roles
{
    public static Examination Look(Scene scene) => FolderRoles.Look(scene.Machine, scene.Answer("roleFolder"));
}
