using System.Net;

namespace SgpOzmap.SampleWorker.Tests.Logs;

internal sealed record LogsAnswer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Html);
