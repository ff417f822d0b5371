using Microsoft.Extensions.Options;

namespace SgpOzmap.SgpClient;

/// <summary>The rules that the attributes of <see cref="SgpClientOptions"/> state.</summary>
[OptionsValidator]
internal sealed partial class SgpClientOptionsValidator : IValidateOptions<SgpClientOptions>;
