namespace BackflushController.Core.Run
{
    /// <summary>Is told of each transition of a run, once, in the tick in which it is made.</summary>
    public interface IRunListener
    {
        /// <summary>The run has entered a state; it may be the one that it was in.</summary>
        /// <param name="state">The state.</param>
        /// <param name="before">The state that it has left.</param>
        /// <param name="withNewFault">A fault was found, and led there.</param>
        void Entered(RunState state, RunState before, bool withNewFault);
    }
}
