using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace SgpOzmap.Http;

/// <summary>
/// Total time-out, retry with jittered back-off, circuit breaker, concurrency limit, time-out per attempt, in this order from the outside.
/// An attempt that waits for its turn costs no attempt time, and one that backs off occupies no place.
/// </summary>
internal sealed class HttpPipeline
{
    /// <summary>A server that asks for a longer pause than this is given up on; the next run comes anyway.</summary>
    internal static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly ResiliencePropertyKey<RetryMode> ModeKey = new("SgpOzmap.RetryMode");
    private static readonly ResiliencePropertyKey<DateTimeOffset> DeadlineKey = new("SgpOzmap.Deadline");
    private static readonly ResiliencePropertyKey<HttpTurn?> TurnKey = new("SgpOzmap.Turn");

    private readonly ResiliencePipeline _pipeline;
    private readonly HttpPipelineSettings _settings;
    private readonly TimeProvider _time;

    internal HttpPipeline(HttpPipelineSettings settings, TimeProvider time)
    {
        _settings = settings;
        _time = time;

        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        builder.AddTimeout(settings.TotalTimeout);
        if (settings.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = settings.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = settings.RetryDelay,
                MaxDelay = LongestDelay,
                ShouldHandle = ShouldRetry,

                // A server that asks for no pause at all, or names a time that has passed by our clock, gets the usual one.
                DelayGenerator = static args => ValueTask.FromResult(
                    args.Outcome.Exception is IHttpFault { RetryAfter: { } pause } && pause > TimeSpan.Zero ? pause : (TimeSpan?)null),
            });
        }

        // At a request every few seconds a breaker needs a low volume and a long window, or it never opens.
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            MinimumThroughput = 10,
            FailureRatio = 0.8,
            SamplingDuration = TimeSpan.FromSeconds(60),
            BreakDuration = TimeSpan.FromSeconds(15),
            ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Exception is TimeoutRejectedException or IHttpFault { IsTransient: true }),
        });
        var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = settings.Concurrency,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        builder.AddRateLimiter(new RateLimiterStrategyOptions { RateLimiter = args => AcquireAsync(limiter, args.Context) });
        builder.AddTimeout(settings.AttemptTimeout);
        _pipeline = builder.Build();
    }

    /// <summary>
    /// Runs <paramref name="attempt"/> as often as <paramref name="mode"/> allows. The attempt throws an exception that is an
    /// <see cref="IHttpFault"/>; what it throws last comes out, as do <see cref="TimeoutRejectedException"/> and <see cref="BrokenCircuitException"/>.
    /// With a <paramref name="turn"/>, an attempt may keep its place beyond its end.
    /// </summary>
    internal async Task<T> ExecuteAsync<T, TState>(
        Func<TState, CancellationToken, Task<T>> attempt, TState state, RetryMode mode, CancellationToken cancellationToken, HttpTurn? turn = null)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(ModeKey, mode);
            context.Properties.Set(TurnKey, turn);
            context.Properties.Set(DeadlineKey, _time.GetUtcNow() + _settings.TotalTimeout);

            // The strategies are made for object; any other result type would cost each of them a conversion.
            var call = new Call<T, TState>(attempt, state);
            var outcome = await _pipeline.ExecuteOutcomeAsync(static (c, s) => s.RunAsync(c), context, call).ConfigureAwait(false);
            outcome.ThrowIfException();
            return call.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<RateLimitLease> AcquireAsync(ConcurrencyLimiter limiter, ResilienceContext context)
    {
        var lease = await limiter.AcquireAsync(1, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
        return context.Properties.GetValue(TurnKey, null) is { } turn ? turn.Lend(lease) : lease;
    }

    private ValueTask<bool> ShouldRetry(RetryPredicateArguments<object> args)
    {
        var mode = args.Context.Properties.GetValue(ModeKey, RetryMode.Write);
        if (args.Outcome.Exception is TimeoutRejectedException)
            return ValueTask.FromResult(mode != RetryMode.Write);

        if (args.Outcome.Exception is not IHttpFault { IsTransient: true } fault)
            return ValueTask.FromResult(false);

        if (mode == RetryMode.Write && !fault.NeverSent)
            return ValueTask.FromResult(false);

        if (fault.RetryAfter is { } pause)
        {
            var left = args.Context.Properties.GetValue(DeadlineKey, DateTimeOffset.MaxValue) - _time.GetUtcNow();
            if (pause > LongestRetryAfter || pause >= left)
                return ValueTask.FromResult(false);
        }

        return ValueTask.FromResult(true);
    }

    /// <summary>One call: what it does, and what came of it.</summary>
    private sealed class Call<T, TState>(Func<TState, CancellationToken, Task<T>> attempt, TState state)
    {
        internal T? Result { get; private set; }

        internal async ValueTask<Outcome<object>> RunAsync(ResilienceContext context)
        {
            try
            {
                Result = await attempt(state, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
                return Outcome.FromResult<object>(this);
            }
            catch (Exception exception)
            {
                return Outcome.FromException<object>(exception);
            }
        }
    }
}
