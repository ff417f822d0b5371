using System.Security.Cryptography;
using System.Text;

namespace SgpOzmap.Integration.Logs.Html;

/// <summary>The one stylesheet, part of every page and allowed by its hash.</summary>
internal static class PageStyle
{
    internal const string Css = """

        :root { color-scheme: light dark; --line: #d9dee5; --soft: #f4f6f9; --text: #1b2430; --dim: #5b6777; --link: #0b57c0;
          --good: #14733a; --bad: #b3261e; --wait: #8a5a00; --page: #ffffff; }
        @media (prefers-color-scheme: dark) { :root { --line: #313a46; --soft: #1d242d; --text: #e6ebf2; --dim: #9aa7b7; --link: #7db4ff;
          --good: #63d18f; --bad: #ff8a80; --wait: #f2bf5e; --page: #141a21; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
        main { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1 { font-size: 1.35rem; margin: 0 0 .25rem; } h2 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
        p { margin: .25rem 0; } a { color: var(--link); } .dim { color: var(--dim); }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line); }
        th { color: var(--dim); font-weight: 600; white-space: nowrap; } tbody tr:hover { background: var(--soft); }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .facts { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin: .75rem 0 0; padding: .75rem 1rem; background: var(--soft);
          border-radius: .5rem; } .facts div { display: flex; gap: .5rem; } .facts dt { color: var(--dim); } .facts dd { margin: 0; }
        .tag { display: inline-block; padding: 0 .45rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .82rem; white-space: nowrap; }
        .good { color: var(--good); } .bad { color: var(--bad); } .wait { color: var(--wait); }
        .box { margin: .75rem 0 0; padding: .5rem 1rem; border-left: .25rem solid currentColor; background: var(--soft); }
        .values { margin: 0; padding: 0; list-style: none; overflow-wrap: anywhere; white-space: pre-line; } .values del { color: var(--dim); }
        .values ins { text-decoration: none; font-weight: 600; } code { font-family: ui-monospace, Consolas, monospace; font-size: .9em; }
        nav { margin-top: 1rem; display: flex; gap: 1rem; }

        """;

    internal static string Hash { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)));
}
