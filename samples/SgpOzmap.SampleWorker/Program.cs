using System.Globalization;
using System.Text;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

// Windows' consoles are not UTF-8 by themselves.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await new Worker(Terminal.OfProcess(), Language.Of(CultureInfo.CurrentUICulture)).RunAsync(args);
