using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The example of docs/undo.md.</summary>
internal static class UndoExample
{
    internal static async Task<RunReport?> TakeBackAsync(IServiceProvider services, string runId, CancellationToken cancellationToken)
    {
        // <readme>
        var undo = services.GetRequiredService<IUndoService>();
        var plan = await undo.PlanAsync(runId, only: [501, 502], cancellationToken);
        if (plan is null)
            return null;   // the journal does not know the run, or it wrote nothing of these contracts
        foreach (var item in plan.Items.Where(static i => i.State == UndoState.Refused))
            Console.Error.WriteLine($"{item.Change.Contract}: {item.Reason?.En}");
        return await undo.ApplyAsync(plan, cancellationToken: cancellationToken);
        // </readme>
    }
}
