using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>Reads whole lists of OZmap row by row, and tells of one that does not come whole: a run would not plan from it.</summary>
internal sealed class OzmapLists(IOzmapClient client, DoctorSetup setup, DoctorLines lines, OzmapFaultTexts texts, IProgress<RunProgress>? progress)
{
    private const int ProgressStep = 100;

    private int _rows;

    /// <returns>Whether the list was read completely.</returns>
    internal async Task<bool> ReadAsync<T>(OzmapResource<T> resource, Action<T> row, CancellationToken cancellationToken)
        where T : OzmapRecord
    {
        var reading = client.Read(resource, OzmapQuery.All);
        try
        {
            await foreach (var item in reading.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                row(item);
                if (++_rows % ProgressStep == 0)
                    progress?.Report(new(setup.Tenant.Name, RunStage.ReadingMap, _rows, null));
            }
        }
        catch (OzmapException exception)
        {
            AddFault(resource.Route, texts.Message(exception), texts.WhatToDo(exception));
            return false;
        }

        if (reading.IsComplete)
            return true;
        AddFault(
            resource.Route,
            new($"Vieram menos registros do que anunciado. {reading.IncompleteReason}", $"Fewer rows came than were announced. {reading.IncompleteReason}"),
            new(
                "Execute o exame de novo; se repetir, fale com o suporte do OZmap. Enquanto isso, nenhuma execução altera o mapa.",
                "Run the examination again; if it happens again, talk to OZmap's support. Until then no run changes the map."));
        return false;
    }

    internal static Coordinates? Place(OzmapCoordinates? place) => place is { } p ? new(p.Latitude, p.Longitude) : null;

    private void AddFault(string route, LocalizedText message, LocalizedText whatToDo)
        => lines.Error(
            DoctorCodes.OzmapList,
            DoctorLines.Ozmap,
            new($"A lista '{route}' do OZmap não pôde ser lida por inteiro. {message.Pt}", $"OZmap's list '{route}' could not be read completely. {message.En}"),
            whatToDo,
            ("list", route));
}
