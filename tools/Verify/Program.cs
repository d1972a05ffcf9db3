return await Sammen.Verify.Command.Run(args, Console.Out, Console.Error, TimeProvider.System);
