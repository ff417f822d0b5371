using System.Globalization;
using System.Text;
using SgpOzmap.Integration.Rules.Planning;

namespace SgpOzmap.Integration.Rules.Tests.Support;

/// <summary>An input as text, for the message of a property that does not hold.</summary>
internal static class InputText
{
    internal static string Of(PlanInput input)
    {
        var text = new StringBuilder("\n").Append(CultureInfo.InvariantCulture, $"{input.Policies} complete {input.ContractsComplete}\n");
        foreach (var contract in input.Contracts)
            text.Append(CultureInfo.InvariantCulture, $"{contract} said {string.Join(';', contract.Attachments)} places {string.Join(';', contract.Places)}\n");
        foreach (var box in input.Map.Boxes)
        {
            var splitters = box.Splitters.Select(s => $"{s.Id} {s.Index} {s.Name} [{string.Concat(s.Ports.Select(p => p.IsBlocked ? 'B' : p.IsPlugged ? 'x' : '.'))}]");
            text.Append(CultureInfo.InvariantCulture, $"{box.Id} {box.Name} of {box.Project?.Name} draft {box.IsDraft} at {box.Coordinates} {string.Join(' ', splitters)}\n");
        }

        foreach (var property in input.Map.Properties)
            text.Append(CultureInfo.InvariantCulture, $"{property with { Box = null }} in {property.Box?.Id} on {string.Join(';', property.Connections)}\n");
        foreach (var client in input.Map.UnplacedClients)
            text.Append(CultureInfo.InvariantCulture, $"unplaced {client}\n");
        return text.ToString();
    }
}
