using Microsoft.Extensions.Options;

namespace SgpOzmap.Integration.Leases;

/// <summary>Checks what attributes cannot.</summary>
[OptionsValidator]
internal sealed partial class LoopOptionsValidator : IValidateOptions<LoopOptions>;

/// <summary>Checks the lease's duration.</summary>
internal sealed class LoopOptionsRules : IValidateOptions<LoopOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, LoopOptions options)
        => options.LeaseDuration >= Least && options.LeaseDuration <= Most
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Loop:LeaseDuration is {options.LeaseDuration}; it must be from {Least} to {Most}.");
}
