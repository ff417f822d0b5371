using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>The small lists. The keys of the status reasons and of the access servers are in no public document: ours are those that SGP uses elsewhere.</summary>
internal sealed class CatalogueRoutes(SgpState state)
{
    /// <summary>The route of a path; null when there is none.</summary>
    public Func<SgpParameters, SimResponse>? Find(string method, string path) => (method, path) switch
    {
        ("POST", "/api/ura/pops/") => _ => JsonRows.Answer(state.Pops, WritePop),
        ("GET", "/api/ura/consultaplano/") => _ => Plans(),
        ("POST", "/api/ura/contrato/status/motivos/") => _ => JsonRows.Answer(state.StatusReasons.Index(), WriteReason),
        ("POST", "/api/ura/nas/list/") => _ => JsonRows.Answer(state.Nas, WriteServer),
        ("GET", "/api/ura/manutencao/list/") => _ => JsonRows.Answer(state.Maintenances, WriteMaintenance),
        _ => null,
    };

    private static void WritePop(Utf8JsonWriter w, SimPop pop)
    {
        w.WriteNumber("id", pop.Id);
        w.WriteString("pop", pop.Name);
    }

    private static void WriteReason(Utf8JsonWriter w, (int Index, string Text) reason)
    {
        w.WriteNumber("id", reason.Index + 1);
        w.WriteString("descricao", reason.Text);
    }

    private static void WriteServer(Utf8JsonWriter w, SimNas nas)
    {
        WriteNas(w, nas);
        w.WriteString("secret", $"SECRET-nas-{nas.Id}");
    }

    private static void WriteNas(Utf8JsonWriter w, SimNas nas)
    {
        w.WriteNumber("id", nas.Id);
        w.WriteString("descricao", nas.Description);
        w.WriteString("nome", nas.Name);
    }

    private SimResponse Plans()
    {
        var plans = state.Plans;
        var services = state.Services.Count();
        return SimResponse.Json(200, w =>
        {
            w.WriteStartObject();
            w.WriteList("planos", plans, (w, plan) =>
            {
                w.WriteNumber("id", plan.Id);
                w.WriteString("descricao", plan.Name);
                w.WriteString("preco", plan.Price.ToString("F2", CultureInfo.InvariantCulture));
                w.WriteNumber("qtd_servicos", plan.Id == plans[0].Id ? services : 0);
            });
            w.WriteNumber("total_planos", plans.Count);
            w.WriteEndObject();
        });
    }

    private static void WriteMaintenance(Utf8JsonWriter w, SimMaintenance row)
    {
        w.WriteNumber("id", row.Id);
        w.WriteString("descricao", row.Description);
        w.WriteString("data_inicial", row.StartsAt);
        w.WriteString("data_final", row.EndsAt);
        w.WriteString("observacoes", "");
        w.WriteString("mensagem_central", "");
        w.WriteString("mensagem_ura", "");
        w.WriteNumber("enviar_sms", 0);
        w.WriteNumber("ativa", row.IsActive ? 1 : 0);
        w.WriteString("severidade", row.Severity);
        w.WriteString("status", row.Status);
        w.WriteList("pops", row.Pops, (w, pop) =>
        {
            w.WriteNumber("id", pop.Id);
            w.WriteString("cidade", pop.Name);
            w.WriteString("uf", "PR");
        });
        w.WriteList("nas", row.Nas, WriteNas);
        foreach (var other in (ReadOnlySpan<string>)["aps", "sources", "switches"])
        {
            w.WriteList(other, [1], (w, id) =>
            {
                w.WriteNumber("id", id);
                w.WriteString("descricao", "");
            });
        }

        w.WriteList("olts", row.Olts, (w, olt) =>
        {
            w.WriteNumber("id", olt.Id);
            w.WriteString("nome", olt.Name);
        });
        w.WriteList("oltpons", row.Olts, (w, olt) =>
        {
            w.WriteNumber("id", SgpState.PonId(olt.Id, 1, 1));
            w.WriteNumber("olt_id", olt.Id);
            w.WriteString("olt_nome", olt.Name);
            w.WriteString("descricao", "PON 1/1");
            w.WriteNumber("slot", 1);
            w.WriteNumber("pon", 1);
        });
        w.WriteList("ctos", row.Boxes, (w, box) =>
        {
            w.WriteNumber("id", box.Id);
            w.WriteString("nome", box.Name);
        });
    }
}
