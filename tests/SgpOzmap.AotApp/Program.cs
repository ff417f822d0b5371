using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.AotApp;

// Both clients in a program without reflection and without a runtime, configured like any other. Prints what it did, one line a step.
var configuration = new ConfigurationBuilder().AddEnvironmentVariables("AOT_").Build();
var services = new ServiceCollection();
services.AddSgpClient(configuration.GetSection("Sgp"));
services.AddOzmapClient(configuration.GetSection("Ozmap"));
await using var provider = services.BuildServiceProvider();

using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
return await Steps.RunAsync(provider, stop.Token);
