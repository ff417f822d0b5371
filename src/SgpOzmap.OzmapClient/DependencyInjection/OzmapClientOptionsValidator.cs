using Microsoft.Extensions.Options;

namespace SgpOzmap.OzmapClient.DependencyInjection;

/// <summary>Checks each field of the options by its attributes.</summary>
[OptionsValidator]
internal sealed partial class OzmapClientOptionsValidator : IValidateOptions<OzmapClientOptions>;
