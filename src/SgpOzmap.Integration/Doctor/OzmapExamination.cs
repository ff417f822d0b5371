using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Doctor;

/// <summary>OZmap: whether it answers and lets in, what it can do, and its lists.</summary>
internal sealed class OzmapExamination(DoctorSetup setup, DoctorLines lines, IProgress<RunProgress>? progress)
{
    private readonly OzmapFaultTexts _texts = new(setup);

    /// <returns>What was learnt; null when OZmap could not be reached.</returns>
    internal async Task<OzmapView?> RunAsync(bool isAddressUsable, Func<IOzmapClient> client, CancellationToken cancellationToken)
    {
        progress?.Report(new(setup.Tenant.Name, RunStage.ReadingMap, 0, null));
        if (Client(isAddressUsable, client) is not { } ozmap || !await IsOpenAsync(ozmap, cancellationToken).ConfigureAwait(false))
        {
            lines.NotChecked(
                DoctorCodes.OzmapProjects,
                DoctorLines.Ozmap,
                new("os projetos, recursos, códigos e coordenadas do OZmap", "OZmap's projects, capabilities, codes and coordinates"),
                new("o OZmap não pôde ser lido", "OZmap could not be read"));
            return null;
        }

        var lists = new OzmapLists(ozmap, setup, lines, _texts, progress);
        var projects = await ProjectsAsync(lists, cancellationToken).ConfigureAwait(false);
        await new OzmapCapabilities(ozmap, setup, lines, _texts).ExamineAsync(cancellationToken).ConfigureAwait(false);

        var boxes = new List<MapBox>();
        var places = new PlaceTally(setup.Bounds);
        var hasBoxes = await lists.ReadAsync(OzmapResource.Boxes, Add, cancellationToken).ConfigureAwait(false);
        var clients = await MapClients.ReadAsync(lists, setup.Bounds, cancellationToken).ConfigureAwait(false);
        return new(hasBoxes ? boxes : null, places, clients);

        void Add(SgpOzmap.OzmapClient.Boxes.Box box)
        {
            var name = box.Name ?? "";
            var project = box.Project is { Id.Length: > 0 } p ? new MapProject(p.Id, projects.GetValueOrDefault(p.Id) ?? p.Value?.Name ?? "?") : null;
            boxes.Add(new() { Id = box.Id, Name = name, Project = project });
            if (OzmapLists.Place(box.Coordinates) is { } place)
                places.Add(name.Length > 0 ? name : box.Id, place);
        }
    }

    private IOzmapClient? Client(bool isAddressUsable, Func<IOzmapClient> client)
    {
        var hasCredentials = CredentialCheck.OfOzmap(setup, lines);
        if (!isAddressUsable || !hasCredentials)
            return null;
        try
        {
            return client();
        }
        catch (OptionsValidationException exception)
        {
            CredentialCheck.AddFailures(DoctorCodes.OzmapConfiguration, DoctorLines.Ozmap, setup.Key("Ozmap"), exception, lines);
            return null;
        }
    }

    private async Task<bool> IsOpenAsync(IOzmapClient client, CancellationToken cancellationToken)
    {
        try
        {
            await Probe.RunAsync(
                setup.Time,
                async token =>
                {
                    await AuthenticateAsync(client, token).ConfigureAwait(false);
                    return true;
                },
                static () => new OzmapException(OzmapErrorKind.Timeout, "The probe took too long."),
                cancellationToken).ConfigureAwait(false);
            lines.Ok(DoctorCodes.OzmapAccess, DoctorLines.Ozmap, setup.OzmapUsesKey
                ? new("O OZmap responde e aceita a chave de API.", "OZmap answers and accepts the API key.")
                : new("O OZmap responde e aceita o login; o token foi obtido.", "OZmap answers and accepts the login; the token was obtained."));
            return true;
        }
        catch (OzmapException exception)
        {
            lines.Error(
                DoctorCodes.OzmapAccess, DoctorLines.Ozmap, _texts.Message(exception), _texts.WhatToDo(exception),
                ("kind", exception.Kind.ToString()),
                ("redirect", exception.Kind == OzmapErrorKind.Redirect ? setup.Requests.Ozmap.LastRedirect : null));
            return false;
        }
    }

    // The route is known from an old SDK only; where it is gone, a read that every key may do proves as much.
    private static async Task AuthenticateAsync(IOzmapClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.CheckAuthenticationAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (exception.Kind == OzmapErrorKind.NotFound)
        {
            _ = await client.GetPageAsync(OzmapResource.Projects, new() { Limit = 1 }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Dictionary<string, string>> ProjectsAsync(OzmapLists lists, CancellationToken cancellationToken)
    {
        var projects = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!await lists.ReadAsync(OzmapResource.Projects, p => projects[p.Id] = p.Name ?? "", cancellationToken).ConfigureAwait(false))
            return projects;

        var names = projects.Values.Order(StringComparer.Ordinal).ToList();
        var user = setup.OzmapUsesKey ? setup.Key("Ozmap:ApiKey") : setup.Key("Ozmap:Login");
        if (names.Count == 0)
        {
            lines.Error(
                DoctorCodes.OzmapProjects,
                DoctorLines.Ozmap,
                new("O usuário do OZmap não vê nenhum projeto.", "The OZmap user sees no project."),
                new(
                    $"No OZmap, no cadastro do usuário de {user}, libere os projetos que a integração deve manter.",
                    $"In OZmap, in the register of the user of {user}, release the projects that the integration is to keep."),
                ("projects", "0"));
            return projects;
        }

        var list = ShortList.Of(names);
        lines.Ok(
            DoctorCodes.OzmapProjects,
            DoctorLines.Ozmap,
            new($"Projetos visíveis: {names.Count} ({list.Pt}).", $"Projects in sight: {names.Count} ({list.En})."),
            ("projects", DoctorSetup.Text(names.Count)),
            ("names", string.Join(", ", names)));
        return projects;
    }
}
