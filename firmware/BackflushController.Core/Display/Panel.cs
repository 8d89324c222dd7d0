using BackflushController.Core.Board;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// Keeps the picture on the panel up to date in small pieces, none longer than
    /// <see cref="PieceMicroseconds"/>: see what has changed, draw one tile that has, send its columns of the page that
    /// it is on, or say how the panel is to show it. A panel that does not answer costs one failed transfer per
    /// <see cref="RetryMicroseconds"/> and nothing else; after the first, only with the pump off.
    /// </summary>
    public sealed class Panel
    {
        /// <summary>Key of a tile that has not been drawn.</summary>
        public const int Unpainted = 0;

        /// <summary>
        /// The longest that drawing a page takes, on a chip that needs 3 us for an instruction. Setting the panel up
        /// takes longer, but is never the second piece of a tick.
        /// </summary>
        public const long DrawMicroseconds = 6000;

        /// <summary>
        /// What is to be seen is composed this often, and at once for another screen: nobody reads faster.
        /// </summary>
        public const long LookMicroseconds = 100000;

        /// <summary>The longest that sending a page takes: 129 bytes at 400 kHz, 3 ms, and two calls.</summary>
        public const long SendMicroseconds = 4800;

        /// <summary>A stuck bus blocks for a second at each try, so a silent panel is asked rarely.</summary>
        public const long RetryMicroseconds = 10000000;

        /// <summary>
        /// A picture that stands still is asked for this often, by sending one page of it again: a panel that was
        /// unplugged, or whose supply was, takes everything when it is back and shows nothing until it is set up.
        /// </summary>
        public const long CheckMicroseconds = 1000000;

        /// <summary>The picture as drawn, whether or not a panel shows it.</summary>
        public readonly byte[] FrameBytes;

        /// <summary>Tiles of a page.</summary>
        public const int TilesOfPage = 2;

        private const int NothingToSend = -1;
        private const int TilesAPiece = 8;

        private readonly IBoard _board;
        private readonly ILayout _layout;
        private readonly Canvas _canvas;
        private readonly Scene _scene = new Scene();
        private readonly PanelRest _rest = new PanelRest();
        private readonly int[] _keys;
        private readonly int[] _paintedKeys;

        private Language _language;
        private bool _started;
        private PanelLook _look;
        private PanelLook _lookSent;
        private IScreen _shown;
        private long _lookedAt = -LookMicroseconds;
        private bool _isPainted;
        private int _compared;
        private int _nextTile;
        private int _pageToCheck;
        private int _pageToSend = NothingToSend;
        private int _left;
        private int _right;
        private long _silentUntil;
        private long _sentAt;

        /// <summary>A panel on this board.</summary>
        public Panel(IBoard board, ILayout layout, Language language)
        {
            _board = board;
            _layout = layout;
            _keys = new int[TilesOfPage * layout.Pages];
            _paintedKeys = new int[TilesOfPage * layout.Pages];
            _compared = _keys.Length;
            _language = language;
            _canvas = new Canvas(language);
            FrameBytes = _canvas.FrameBytes;
        }

        /// <summary>The longest that the next piece takes.</summary>
        public long PieceMicroseconds
        {
            get { return _pageToSend == NothingToSend ? DrawMicroseconds : SendMicroseconds; }
        }

        /// <summary>Goes on in a language.</summary>
        public void Speak(Language language)
        {
            if (language != _language)
            {
                _language = language;
                _canvas.Speak(language);
                ForgetTiles();
            }
        }

        /// <summary>Does one piece of work. False when there is no more for this tick.</summary>
        public bool Work(long now, DisplayStatus status)
        {
            if (now < _silentUntil)
            {
                return false;
            }

            if (!_started)
            {
                // Never in a fill: a stuck bus would keep the pump on for the second that it blocks.
                if (!RunStates.Pumps(status.State))
                {
                    Start(now);
                }

                return false;
            }

            // Before any page: a warning is dark on lit from the first one on, and until the first one of what follows.
            bool isDue = _lookSent != PanelLook.Inverted || _pageToSend != NothingToSend;
            return _look != _lookSent && isDue ? SendLook(now)
                : _pageToSend != NothingToSend ? Send(now)
                : _compared < _keys.Length ? Compare(status)
                : PaintNext(status) || Look(now, status) || Check(now, status);
        }

        private void Start(long now)
        {
            // After a break the panel may have lost everything: all pages are drawn and sent again.
            ForgetTiles();
            _pageToSend = NothingToSend;
            _lookSent = PanelLook.Normal;
            NoteAnswer(now, _board.StartPanel());
        }

        private bool SendLook(long now)
        {
            _lookSent = _look;
            return NoteAnswer(now, _board.SetPanelLook(_look));
        }

        private bool Send(long now)
        {
            int page = _pageToSend;
            int width = _right - _left;
            _pageToSend = NothingToSend;
            _right = 0;
            _sentAt = now;
            return NoteAnswer(now, _board.ShowPage(FrameBytes, page, _left, width));
        }

        private bool NoteAnswer(long now, bool answered)
        {
            _started = answered;
            if (!answered)
            {
                _silentUntil = now + RetryMicroseconds;
            }

            return answered;
        }

        /// <summary>
        /// Draws the next tile whose content has changed since it was drawn; what is left of the last screen is not.
        /// </summary>
        private bool PaintNext(DisplayStatus status)
        {
            if (_isPainted || status.Screen != _shown)
            {
                return false;
            }

            int[] keys = _keys;
            int[] painted = _paintedKeys;
            int tile = _nextTile;
            for (int i = 0; i < keys.Length; i++)
            {
                int key = keys[tile];
                int next = tile + 1 < keys.Length ? tile + 1 : 0;
                if (key != painted[tile])
                {
                    _layout.Paint(tile, _scene, status, _canvas);
                    painted[tile] = key;
                    _nextTile = next;

                    // A page of which the other tile is still to be drawn is sent once, after that.
                    bool isLeft = tile % TilesOfPage == 0;
                    bool waits = isLeft && keys[next] != painted[next];
                    if (isLeft || _right == 0)
                    {
                        _left = _canvas.Left;
                    }

                    _right = _canvas.Right;
                    _pageToSend = waits ? NothingToSend : tile / TilesOfPage;
                    return true;
                }

                tile = next;
            }

            _isPainted = true;
            return false;
        }

        /// <summary>Looks whether there is something new to be seen.</summary>
        private bool Look(long now, DisplayStatus status)
        {
            if (status.Screen == _shown && now - _lookedAt < LookMicroseconds)
            {
                return false;
            }

            _lookedAt = now;
            _isPainted = false;
            Scene scene = _scene;
            SceneKind before = scene.Kind;
            scene.Clear();
            scene.Turn = status.Turn;
            status.Screen.Compose(status, scene);
            if (status.Screen != _shown || scene.Kind != before)
            {
                _shown = status.Screen;
                ForgetTiles();
            }

            PanelLook rest = _rest.Next(now, scene.IsResting, status.ButtonChangedAt);
            _look = scene.Kind == SceneKind.Danger ? PanelLook.Inverted : rest;
            _compared = 0;
            return true;
        }

        /// <summary>
        /// Compares some tiles with what is to be seen: all at once would take longer than drawing one.
        /// </summary>
        private bool Compare(DisplayStatus status)
        {
            int end = _compared + TilesAPiece;
            for (int tile = _compared; tile < end; tile++)
            {
                _keys[tile] = _layout.Key(tile, _scene, status);
            }

            _compared = end;
            return true;
        }

        /// <summary>Not in a fill, as setting it up is not.</summary>
        private bool Check(long now, DisplayStatus status)
        {
            if (now - _sentAt < CheckMicroseconds || RunStates.Pumps(status.State))
            {
                return false;
            }

            _left = 0;
            _right = Canvas.Width;
            _pageToSend = _pageToCheck;
            _pageToCheck = (_pageToCheck + 1) % _layout.Pages;
            return true;
        }

        private void ForgetTiles()
        {
            for (int i = 0; i < _paintedKeys.Length; i++)
            {
                _paintedKeys[i] = Unpainted;
            }

            _isPainted = false;
            _nextTile = 0;
        }
    }
}
