using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>The fields that are asked for in every run, read without writing the record's JSON first.</summary>
internal static class FieldReader
{
    /// <summary>False when the record has to be written to know.</summary>
    public static bool TryRead(SimRecord record, string field, out JsonNode? value)
    {
        value = null;
        switch (field)
        {
            case "id" or "_id":
                value = record.Id;
                return true;
            case "updatedAt":
                value = JsonText.Iso(record.UpdatedAt);
                return true;
        }

        switch (record, field)
        {
            case (SimClient c, "code"):
                value = c.Code;
                return true;
            case (SimProperty p, "client"):
                value = p.Client?.Id;
                return true;
            case (SimProperty p, "box"):
                value = p.Box?.Id;
                return p.Box is not null;
            case (SimProperty { Client: { } c }, "client.code"):
                value = c.Code;
                return true;
            case (SimSplitter s, "parent"):
                value = s.Box.Id;
                return true;
            case (SimSplitter s, "isDrop"):
                value = s.IsDrop;
                return true;
            case (SimBox b, "name"):
                value = b.Name;
                return true;
            case (SimBox b, "project"):
                value = b.Project.Id;
                return true;
            case (SimDocument d, _) when d.Fields[field] is JsonValue plain:
                value = plain;
                return true;
            default:
                return false;
        }
    }
}
