using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Doctor;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The example of docs/doctor.md.</summary>
internal static class DoctorExample
{
    internal static async Task<bool> IsFitAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // <readme>
        var doctor = services.GetRequiredService<IConnectionDoctor>();   // IConnectionDoctors with several tenants
        var report = await doctor.ExamineAsync(cancellationToken);
        foreach (var line in report.Lines.Where(l => l.Severity == DoctorSeverity.Error))
            Console.Error.WriteLine($"{line.Code}: {line.Message.En} {line.WhatToDo?.En}");
        return report.Worst != DoctorSeverity.Error;
        // </readme>
    }
}
