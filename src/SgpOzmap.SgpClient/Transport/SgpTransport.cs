using Polly.CircuitBreaker;
using Polly.Timeout;
using SgpOzmap.Http;

namespace SgpOzmap.SgpClient.Transport;

/// <summary>Sends the calls of one client through its own pipeline. Nothing in here is shared with another client.</summary>
internal sealed class SgpTransport
{
    private readonly Func<HttpClient> _createClient;
    private readonly SgpCredentials _credentials;
    private readonly string _address;
    private readonly HttpPipeline _pipeline;
    private readonly TimeProvider _time;
    private readonly long _maxBytes;
    private readonly bool[] _worked = new bool[Enum.GetValues<SgpFamily>().Length];

    internal SgpTransport(Func<HttpClient> createClient, SgpClientOptions options, TimeProvider time)
    {
        _createClient = createClient;
        _time = time;
        _credentials = new SgpCredentials(options);
        _address = SgpAddress.Normalize(options.BaseAddress!);
        _maxBytes = options.MaxResponseBytes;
        RowTimeout = options.AttemptTimeout;
        StreamTimeout = options.TotalTimeout;
        _pipeline = new HttpPipeline(
            new(options.Concurrency, options.AttemptTimeout, options.TotalTimeout, options.MaxRetries, options.RetryDelay), time);
    }

    /// <summary>Limit of the time that the server takes for the next whole row of a streamed body.</summary>
    internal TimeSpan RowTimeout { get; }

    /// <summary>Limit of the time that the server takes for all of a streamed body.</summary>
    internal TimeSpan StreamTimeout { get; }

    internal TimeProvider Time => _time;

    internal SgpFaults Faults(SgpCall call) => new(call, _credentials, _time);

    /// <summary>Sends <paramref name="call"/> and reads the answer within the attempt, so that a broken body is read again. Null for a 404 that means nothing found.</summary>
    internal Task<T?> SendAsync<T>(SgpCall call, Func<SgpAnswer, SgpFaults, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class
        => ExecuteAsync(call, async (answer, faults, token) =>
        {
            using (answer)
            {
                var result = await read(answer, faults, token).ConfigureAwait(false);
                MarkWorked(call.Family);
                return result;
            }
        }, cancellationToken);

    /// <summary>
    /// Sends <paramref name="call"/> and hands the answer over at the start of its body. Broken later, it is not repeated. The answer keeps its
    /// place among the requests under way until it is disposed.
    /// </summary>
    internal async Task<SgpAnswer> OpenAsync(SgpCall call, CancellationToken cancellationToken)
    {
        var turn = new HttpTurn();
        return (await ExecuteAsync(
            call,
            (answer, _, _) =>
            {
                turn.Keep();
                answer.Turn = turn;
                return Task.FromResult(answer);
            },
            cancellationToken,
            turn).ConfigureAwait(false))!;
    }

    /// <summary>Remembers that the credentials were good for these routes.</summary>
    internal void MarkWorked(SgpFamily family) => Volatile.Write(ref _worked[(int)family], true);

    private async Task<T?> ExecuteAsync<T>(SgpCall call, Func<SgpAnswer, SgpFaults, CancellationToken, Task<T>> read, CancellationToken cancellationToken, HttpTurn? turn = null)
        where T : class
    {
        // Only what is read as a whole has to fit.
        var attempts = new Attempts<T>(this, call, Faults(call), read, turn is null ? _maxBytes : long.MaxValue);
        try
        {
            return await _pipeline.ExecuteAsync(static (a, token) => a.RunAsync(token), attempts, RetryMode.Read, cancellationToken, turn).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Whatever it ended with, the caller had given up.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (TimeoutRejectedException e)
        {
            throw attempts.Faults.Timeout(e);
        }
        catch (BrokenCircuitException e)
        {
            throw attempts.Faults.CircuitOpen(e, e.RetryAfter);
        }
    }

    private sealed class Attempts<T>(
        SgpTransport transport, SgpCall call, SgpFaults faults, Func<SgpAnswer, SgpFaults, CancellationToken, Task<T>> read, long maxBytes)
        where T : class
    {
        private bool _forbiddenBefore;

        internal SgpFaults Faults => faults;

        internal async Task<T?> RunAsync(CancellationToken cancellationToken)
        {
            HttpResponseMessage? response = null;
            var handedOver = false;
            HttpClient? http = null;
            try
            {
                http = transport._createClient();
                using var request = transport._credentials.CreateRequest(transport._address, call);
                response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
                if (!response.IsSuccessStatusCode)
                    return await RefusedAsync(response, cancellationToken).ConfigureAwait(false);

                var answer = await SgpAnswer.OpenAsync(response, faults, maxBytes, cancellationToken).ConfigureAwait(false);
                var result = await read(answer, faults, cancellationToken).ConfigureAwait(false);
                handedOver = true;
                return result;
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                // A connection that is torn down by a cancellation throws what it likes; the pipeline must see what it was.
                throw new OperationCanceledException(cancellationToken);
            }
            catch (OperationCanceledException e) when (response is null && http is not null && ConnectTimeout.Is(e, http))
            {
                throw faults.NotConnected(e);
            }
            catch (Exception e)
            {
                throw faults.From(e);
            }
            finally
            {
                if (!handedOver)
                    response?.Dispose();
            }
        }

        private async Task<T?> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
        {
            var (isJson, message) = await ErrorBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == System.Net.HttpStatusCode.NotFound && call.NotFoundIsNothing && isJson)
                return null;

            // Overload shows as an occasional 403. Once is enough: a second one in a row means what it says.
            var mayRetry = false;
            if (response.StatusCode == System.Net.HttpStatusCode.Forbidden)
            {
                mayRetry = !_forbiddenBefore && Volatile.Read(ref transport._worked[(int)call.Family]);
                _forbiddenBefore = true;
            }

            throw faults.Status(response, message, mayRetry);
        }
    }
}
