using SgpOzmap.Integration.Storage;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Configuration;

/// <summary>Ends the worker before it does anything where its store is of no use.</summary>
internal static class StoreFault
{
    /// <exception cref="WorkerException">
    /// The store is damaged, newer or wrongly configured (exit code 2: somebody must change the configuration or the file), or does not answer now (exit code 1).
    /// </exception>
    /// <param name="language">For the message.</param>
    /// <param name="check">Opens the store.</param>
    /// <param name="tell">
    /// For a worker that goes on without it: a store that does not answer now is told, and asked again by every run, none of which writes before it answers.
    /// Null where the worker ends.
    /// </param>
    internal static async Task GuardAsync(Language language, Func<Task> check, Action<string>? tell)
    {
        try
        {
            await check();
        }
        catch (StoreException error) when (tell is not null && error.Kind is StoreErrorKind.Unavailable or StoreErrorKind.Full)
        {
            tell(language.Say(error.Reason));
        }
        catch (StoreException error)
        {
            var code = error.Kind is StoreErrorKind.Corrupt or StoreErrorKind.Newer or StoreErrorKind.Misconfigured ? ExitCodes.BadConfiguration : ExitCodes.Failed;
            throw new WorkerException(code, language.Say(error.Reason), error);
        }
    }
}
