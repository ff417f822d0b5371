using System.CommandLine;
using SgpOzmap.Simulators;

// Both APIs, filled with the demo provider, until Ctrl+C: something to try the worker, or a client of your own, against.
var sgpPort = new Option<int>("--sgp-port") { Description = "Port of the SGP simulator; 0 takes a free one.", DefaultValueFactory = _ => 8000 };
var ozmapPort = new Option<int>("--ozmap-port") { Description = "Port of the OZmap simulator; 0 takes a free one.", DefaultValueFactory = _ => 9994 };
var seed = new Option<int>("--seed") { Description = "Seed of the demo provider.", DefaultValueFactory = _ => 1 };
var contracts = new Option<int>("--contracts") { Description = "Contracts of the demo provider, 500 or more.", DefaultValueFactory = _ => 2000 };
var latency = new Option<int>("--latency-ms") { Description = "Milliseconds before every answer.", DefaultValueFactory = _ => 0 };
var ozmapKey = new Option<string>("--ozmap-key") { Description = "API key that OZmap accepts.", DefaultValueFactory = _ => "ozmap-key" };
var sgpToken = new Option<string>("--sgp-token") { Description = "Token that SGP accepts.", DefaultValueFactory = _ => "sgp-token" };
var sgpApp = new Option<string>("--sgp-app") { Description = "App name of the token.", DefaultValueFactory = _ => "ozmap" };

var command = new RootCommand("Simulates the APIs of SGP and OZmap with a demo provider in them.")
{
    sgpPort, ozmapPort, seed, contracts, latency, ozmapKey, sgpToken, sgpApp,
};
command.SetAction((parsed, cancellationToken) => Simulation.RunAsync(
    new SimulationSettings(
        parsed.GetValue(sgpPort),
        parsed.GetValue(ozmapPort),
        parsed.GetValue(seed),
        parsed.GetValue(contracts),
        TimeSpan.FromMilliseconds(parsed.GetValue(latency)),
        parsed.GetValue(ozmapKey)!,
        parsed.GetValue(sgpToken)!,
        parsed.GetValue(sgpApp)!),
    cancellationToken));
return await command.Parse(args).InvokeAsync();
