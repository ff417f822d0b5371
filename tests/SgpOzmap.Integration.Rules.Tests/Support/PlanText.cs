using System.Text;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;

namespace SgpOzmap.Integration.Rules.Tests.Support;

/// <summary>A plan as text, down to the last value: two plans of one text are one plan.</summary>
internal static class PlanText
{
    internal static string Of(SyncPlan plan)
    {
        var text = new StringBuilder();
        foreach (var change in plan.Changes)
            text.Append("change ").AppendLine(Of(change));
        foreach (var finding in plan.Findings)
            text.Append("finding ").AppendLine(Of(finding));
        foreach (var withheld in plan.Withheld)
            text.Append("withheld ").Append(withheld.Feature).Append(' ').AppendLine(Of(withheld.Change));
        return text.Append("matched ").Append(plan.MatchedClientCount).Append(" digest ").Append(plan.Digest).ToString();
    }

    internal static string Of(PlannedChange change)
        => $"{change} reason {change.Reason.Pt} before {Of(change.Before)} after {Of(change.After)} needs {string.Join(',', change.DependsOn)}";

    private static string Of(Finding finding)
        => $"{finding.Contract} {finding.Code} {finding.Message.Pt} {finding.Message.En} {string.Join(';', finding.Data.Select(d => d.Key + "=" + d.Value))}";

    private static string Of(IEnumerable<ChangeValue> values) => string.Join(';', values.Select(v => v.Name + "=" + v.Value));
}
