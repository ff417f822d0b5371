using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>What is sent about clients. Never <c>external_id</c>: the same one sent again is an error on the server.</summary>
internal static class FtthClientBodies
{
    /// <exception cref="ArgumentException">Nothing is to be changed.</exception>
    internal static byte[] Update(FtthClientUpdate update)
        => update == new FtthClientUpdate()
            ? throw new ArgumentException("Nothing is to be changed.", nameof(update))
            : JsonBody.Of(json =>
            {
                json.Field("code", update.Code);
                json.Field("name", update.Name);
                json.Field("observation", update.Observation);
                json.Field("status", update.Status);
                json.Field("implanted", update.Implanted);
                json.Field("onu", update.Onu);
            });

    /// <exception cref="ArgumentException">There is no id, or nothing is to be changed.</exception>
    internal static byte[] Batch(IReadOnlyCollection<string> ids, FtthClientBatchUpdate update)
        => update == new FtthClientBatchUpdate()
            ? throw new ArgumentException("Nothing is to be changed.", nameof(update))
            : BatchBody.Of(ids, json =>
            {
                json.Field("status", update.Status);
                json.Field("implanted", update.Implanted);
                json.Field("certified", update.Certified);
            });
}
